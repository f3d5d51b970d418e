package io.creditledger.testkit.linear;

import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What concurrent callers of one or several ledgers on the same books were told, and when: to be judged when they have ended.
 * Thread-safe.
 *
 * <pre>{@code
 * Recording recording = Recording.under(clock);
 * Ledger recorded = recording.of(ledger, Actor.service("app"));
 * callFromManyThreads(recorded);
 * recording.report(ledger).orFail();
 * }</pre>
 *
 * <p>Recorded are {@code post} and everything that goes through it, {@code postAll}, {@code postEach} and {@code balance}. All that is
 * ever written to an account has to be recorded, and no key may be used in two accounts.
 */
public final class Recording {
    private final Clock clock;
    private final AtomicLong ticks = new AtomicLong();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    private Recording(Clock clock) {
        this.clock = clock;
    }

    /** Of ledgers under this clock, which must not go back. */
    public static Recording under(Clock clock) {
        return new Recording(clock);
    }

    /** This ledger in the name of this actor: its calls are recorded. */
    public Ledger of(Ledger ledger, Actor actor) {
        return new RecordingLedger(ledger.as(actor), this, actor);
    }

    /**
     * Judges every account in which something was recorded, and tells, without failing. What was written must have the effect and the receipts that the model
     * gives when it does the same in the order of the entries; a call that ended before another one began comes first; and every
     * refusal, replay and balance fits somewhere between its begin and its end.
     *
     * @param ledger whose history tells the order
     */
    public LinearReport report(Ledger ledger) {
        List<Call> all = List.copyOf(calls);
        Owners owners = new Owners(ledger, all);
        Map<Account, List<Entry>> histories = owners.histories();
        List<String> violations = new ArrayList<>();
        histories.forEach((account, entries) ->
                violations.addAll(new AccountCheck(account, entries, owners.calls(account)).violations()));
        long written = histories.values().stream().mapToLong(List::size).sum();
        return new LinearReport(all.size(), histories.size(), written, owners.unjudged(), violations);
    }

    long tick() {
        return ticks.incrementAndGet();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void add(Call call) {
        calls.add(call);
    }
}
