package io.creditledger.testkit.linear;

import static org.junit.jupiter.api.Assertions.fail;

import io.creditledger.Ledger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.Together;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Callers that race on a few accounts, all through one or several ledgers on the same books, and are recorded and judged: is there
 * one order that explains all answers? Immutable; {@link #run} runs it, for a ledger that may be thrown away.
 *
 * <pre>{@code
 * LinearReport report = LinearCheck.of(List.of(ledger, another), clock).callers(8).run(seed);
 * }</pre>
 *
 * <p>In each round all callers begin at the same moment and draw from the same few commands, so that many send the same one, one with
 * the same key and another content, or what only makes sense after another's. Between rounds the clock goes on.
 */
public final class LinearCheck {
    private static final Actor APP = Actor.service("racing");

    private final List<Ledger> ledgers;
    private final MutableClock clock;
    private final int callers;
    private final int accounts;
    private final int rounds;
    private final int calls;

    private LinearCheck(List<Ledger> ledgers, MutableClock clock, int callers, int accounts, int rounds, int calls) {
        if (ledgers.isEmpty() || callers < 1 || accounts < 1 || rounds < 1 || calls < 1) {
            throw new IllegalArgumentException("there have to be a ledger, callers, accounts, and something to do");
        }
        this.ledgers = ledgers;
        this.clock = clock;
        this.callers = callers;
        this.accounts = accounts;
        this.rounds = rounds;
        this.calls = calls;
    }

    /** Eight callers of these ledgers, all of them under this clock, on three accounts: ten calls of each in each of 20 rounds. */
    public static LinearCheck of(List<? extends Ledger> ledgers, MutableClock clock) {
        return new LinearCheck(List.copyOf(ledgers), clock, 8, 3, 20, 10);
    }

    /** How many threads call. Default: 8. */
    public LinearCheck callers(int count) {
        return new LinearCheck(ledgers, clock, count, accounts, rounds, calls);
    }

    /** On how many accounts. Default: 3. */
    public LinearCheck accounts(int count) {
        return new LinearCheck(ledgers, clock, callers, count, rounds, calls);
    }

    /** How often. The model slows down with the length of a history. Default: 20. */
    public LinearCheck rounds(int count) {
        return new LinearCheck(ledgers, clock, callers, accounts, count, calls);
    }

    /** How often each caller calls in a round. Default: 10. */
    public LinearCheck calls(int count) {
        return new LinearCheck(ledgers, clock, callers, accounts, rounds, count);
    }

    /** Lets the callers race, and fails where their answers do not fit one order. The seed decides what they send. */
    public LinearReport run(long seed) {
        String name = "linear-" + Long.toUnsignedString(seed, 36);
        List<Account> where = IntStream.range(0, accounts)
                .mapToObj(i -> Account.of(name + "-" + i))
                .toList();
        Recording recording = Recording.under(clock);
        List<Ledger> recorded =
                ledgers.stream().map(ledger -> recording.of(ledger, APP)).toList();
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < rounds; round++) {
            int first = round * calls;
            List<Racer> racers = IntStream.range(0, callers)
                    .mapToObj(i -> new Racer(recorded.get(i % recorded.size()), where, random.split(), first, calls))
                    .toList();
            Together.times(callers, i -> racers.get(i).race()).allOrFail();
            clock.advance(Duration.ofMillis(random.nextInt(400)));
        }
        LinearReport report = recording.report(ledgers.get(0));
        return report.violations().isEmpty() ? report.orFail() : fail("seed " + seed + ": " + report);
    }
}
