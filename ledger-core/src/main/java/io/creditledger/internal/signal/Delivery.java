package io.creditledger.internal.signal;

import io.creditledger.error.LedgerException;
import io.creditledger.internal.store.Claim;
import io.creditledger.internal.store.Outbox;
import io.creditledger.signal.Signal;
import io.creditledger.value.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One delivery: account after account is claimed, its signals handed over, and what was handed over forgotten. An account that
 * somebody else has, or at whose signal the handler has failed, is left alone from then on. Of one thread, for one use.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger("io.creditledger.signal");

    /** Who needs longer than this for the signals of one account is taken for dead. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int MOST_FAILURES = 3;

    /** As many accounts are asked for at a time. */
    private static final int MOST_ACCOUNTS = 1_000;

    /** As many signals of one account at a time: what is in hand when a process dies is delivered again. */
    private static final int BATCH = 100;

    private final Outbox outbox;
    private final Supplier<Instant> clock;
    private final Consumer<Signal> handler;
    private final Set<Account> left = new HashSet<>();
    private int failedInARow;
    private Optional<RuntimeException> failure = Optional.empty();

    Delivery(Outbox outbox, Supplier<Instant> clock, Consumer<Signal> handler) {
        this.outbox = outbox;
        this.clock = clock;
        this.handler = handler;
    }

    /** Delivers up to this many signals. */
    int deliver(int limit) {
        int delivered = 0;
        List<Account> waiting = waiting(limit);
        while (!waiting.isEmpty()) {
            for (Account account : waiting) {
                delivered +=
                        delivered < limit && !isDown() ? tryDeliver(account, Math.min(BATCH, limit - delivered)) : 0;
            }
            waiting = delivered < limit && !isDown() ? waiting(limit - delivered) : List.of();
        }
        failure.ifPresent(first -> {
            throw first;
        });
        return delivered;
    }

    private List<Account> waiting(int limit) {
        int most = Math.min(limit, MOST_ACCOUNTS) + left.size();
        return outbox.waiting(clock.get(), most).stream()
                .filter(account -> !left.contains(account))
                .toList();
    }

    /** An account whose signals the database does not give away does not keep the others from theirs. */
    private int tryDeliver(Account account, int limit) {
        try {
            int delivered = deliver(account, limit);
            failedInARow = 0;
            return delivered;
        } catch (LedgerException broken) {
            failedInARow++;
            LOG.error("could not deliver the signals of {}; going on with other accounts", account, broken);
            fails(account, broken);
            return 0;
        }
    }

    /** So many in a row, and the database would fail the rest as well, each after its own time-out. */
    private boolean isDown() {
        return failedInARow >= MOST_FAILURES;
    }

    private void fails(Account account, RuntimeException broken) {
        left.add(account);
        failure = failure.or(() -> Optional.of(broken));
    }

    private int deliver(Account account, int limit) {
        Instant now = clock.get();
        Optional<Claim> claim = outbox.claim(account, now, now.plus(PATIENCE), limit);
        if (claim.isEmpty()) {
            left.add(account);
            return 0;
        }
        int delivered = 0;
        for (Signal signal : claim.get().signals()) {
            if (!clock.get().isBefore(claim.get().until()) || !handle(signal)) {
                break;
            }
            delivered++;
        }
        outbox.end(claim.get(), delivered);
        return delivered;
    }

    private boolean handle(Signal signal) {
        try {
            handler.accept(signal);
            return true;
        } catch (RuntimeException broken) {
            LOG.error("the handler failed at {}; going on with other accounts", signal, broken);
            fails(signal.account(), broken);
            return false;
        }
    }
}
