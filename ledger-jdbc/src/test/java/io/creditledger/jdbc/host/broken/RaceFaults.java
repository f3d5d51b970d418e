package io.creditledger.jdbc.host.broken;

import static io.creditledger.jdbc.host.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.value.Account;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ledgers that are right in a transaction, as long as there is only one. */
final class RaceFaults {
    private RaceFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "lets nobody wait for a new account",
                        "j17_two_transactions_may_both_be_the_first",
                        "one of several threads failed",
                        impatient()),
                ledger(
                        "looks for credits before it holds the lock",
                        "j18_racing_transactions_spend_no_more_than_there_is",
                        "expected: <6> but was: <8>",
                        lookingFirst()),
                ledger(
                        "takes a deadlock for the end of the matter",
                        "j19_opposite_orders_end_well",
                        "one of several threads failed",
                        givingUp()),
                ledger(
                        "takes the open transaction for everybody's",
                        "j20_the_transaction_and_the_ledger_outside_do_not_mix",
                        "expected: <7> but was: <10>",
                        new Everybodys()),
                ledger(
                        "believes its cache",
                        "j21_what_others_committed_since_the_transaction_began_counts",
                        "expected: <true>",
                        new Believing(Connection.TRANSACTION_READ_COMMITTED)),
                ledger(
                        "believes its cache where a transaction repeats its reads",
                        "j22_a_transaction_that_repeats_its_reads_does_not_spend_what_is_gone",
                        "expected: <true>",
                        new Believing(Connection.TRANSACTION_REPEATABLE_READ)));
    }

    private static Joining posting(Front.Way way) {
        return (sound, connection) -> new Front(sound.within(connection), way);
    }

    private static Joining impatient() {
        CountDownLatch both = new CountDownLatch(2);
        AtomicBoolean taken = new AtomicBoolean();
        return posting((inside, command) -> {
            boolean first = taken.compareAndSet(false, true);
            meet(both);
            if (!first) {
                throw new StoreException("somebody else makes this account", new IllegalStateException());
            }
            return inside.post(command);
        });
    }

    private static Joining lookingFirst() {
        CountDownLatch all = new CountDownLatch(8);
        return posting((inside, command) -> {
            long there = inside.balance(account(command)).available();
            meet(all);
            return decide(inside, command, there);
        });
    }

    private static Joining givingUp() {
        CountDownLatch two = new CountDownLatch(2);
        return posting((inside, command) -> {
            try {
                Receipt receipt = inside.post(command);
                meet(two);
                return receipt;
            } catch (RetryableLedgerException deadlock) {
                throw new StoreException("it did not work", deadlock);
            }
        });
    }

    /** Spends if so much was there, whatever is there now. */
    private static Receipt decide(Ledger ledger, Command command, long there) {
        Spend spend = (Spend) command;
        if (there < spend.amount()) {
            throw new InsufficientCreditsException(
                    new Shortfall(account(command), command.key(), spend.amount(), there));
        }
        return ledger.post(spend.overdraft(1_000_000));
    }

    private static Account account(Command command) {
        return command.account().orElseThrow();
    }

    private static void meet(CountDownLatch all) {
        all.countDown();
        try {
            if (!all.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the others did not come");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Posts in the transaction that was begun last, whoever calls. */
    private static final class Everybodys implements Joining {
        private final AtomicReference<@Nullable Ledger> open = new AtomicReference<>();

        @Override
        public Ledger within(JdbcLedger sound, Connection connection) {
            Ledger inside = sound.within(connection);
            open.set(inside);
            return inside;
        }

        @Override
        public Ledger outside(JdbcLedger sound) {
            return new Front(sound, (ledger, command) -> {
                Ledger inside = open.get();
                return (inside == null ? ledger : inside).post(command);
            });
        }
    }

    /** Keeps what it granted, and decides on that in transactions of one isolation. */
    private static final class Believing implements Joining {
        private final Map<Account, Long> cache = new ConcurrentHashMap<>();
        private final int isolation;

        private Believing(int isolation) {
            this.isolation = isolation;
        }

        @Override
        public Ledger within(JdbcLedger sound, Connection connection) {
            return new Front(
                    sound.within(connection),
                    (inside, command) -> connection.getTransactionIsolation() == isolation
                            ? decide(inside, command, cache.getOrDefault(account(command), 0L))
                            : inside.post(command));
        }

        @Override
        public Ledger outside(JdbcLedger sound) {
            return new Front(sound, (ledger, command) -> {
                Receipt receipt = ledger.post(command);
                if (command instanceof Grant) {
                    cache.put(account(command), receipt.balance().available());
                }
                return receipt;
            });
        }
    }
}
