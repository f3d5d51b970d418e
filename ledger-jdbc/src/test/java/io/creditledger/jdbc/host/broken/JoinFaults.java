package io.creditledger.jdbc.host.broken;

import static io.creditledger.jdbc.host.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.Quote;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.LedgerException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Ledgers that do something else with the host's transaction than to join it. */
final class JoinFaults {
    private JoinFaults() {}

    static Stream<Broken> all() {
        return Stream.of(ends(), refuses(), goesOutside(), accepts()).flatMap(faults -> faults);
    }

    private static Stream<Broken> ends() {
        return Stream.of(
                ledger(
                        "rolls the host's work back",
                        "j1_a_spend_and_the_hosts_row_are_committed_together",
                        "available=70",
                        after(Connection::rollback)),
                ledger(
                        "closes the connection",
                        "j1_a_spend_and_the_hosts_row_are_committed_together",
                        "closed the host's connection",
                        after(Connection::close)),
                ledger(
                        "commits by itself",
                        "j2_a_spend_and_the_hosts_row_are_rolled_back_together",
                        "available=100",
                        after(Connection::commit)),
                ledger(
                        "sets auto-commit for a moment",
                        "j11_a_first_use_that_is_rolled_back_leaves_nothing",
                        "available=0",
                        after(connection -> {
                            connection.setAutoCommit(true);
                            connection.setAutoCommit(false);
                        })),
                ledger(
                        "changes the isolation",
                        "j7_the_connection_stays_as_it_was",
                        "expected: <false " + Connection.TRANSACTION_READ_COMMITTED,
                        after(connection -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE))));
    }

    private static Stream<Broken> refuses() {
        return Stream.of(
                ledger(
                        "rolls the transaction back when it refuses",
                        "j4_a_refusal_leaves_the_transaction_usable",
                        "expected: <true>",
                        refusing(Connection::rollback)),
                ledger(
                        "closes the connection when it refuses",
                        "j5_a_conflict_leaves_the_transaction_usable",
                        "the host's own statement failed",
                        refusing(Connection::close)),
                ledger(
                                "posts a list one by one",
                                "j6_a_refused_list_leaves_the_transaction_usable",
                                "-t",
                                (sound, connection) -> new Front(sound.within(connection), Ledger::post) {
                                    @Override
                                    public List<Receipt> postAll(List<? extends Command> commands) {
                                        return commands.stream().map(this::post).toList();
                                    }
                                })
                        .refusing(KeyConflictException.class));
    }

    private static Stream<Broken> goesOutside() {
        return Stream.of(
                ledger(
                                "writes on a connection of its own",
                                "j3_what_was_rolled_back_can_be_sent_again",
                                "-s",
                                (sound, connection) -> sound)
                        .refusing(KeyConflictException.class),
                ledger(
                        "reads on a connection of its own",
                        "j8_reads_see_what_the_transaction_wrote",
                        "expected: <70>",
                        (sound, connection) -> new Front(
                                sound,
                                (outside, command) -> sound.within(connection).post(command))),
                ledger(
                                "refunds on a connection of its own",
                                "j9_later_commands_build_on_earlier_ones",
                                "-s",
                                posting((sound, inside, command) ->
                                        (command instanceof Refund ? sound : inside).post(command)))
                        .refusing(UnknownKeyException.class),
                ledger(
                        "looks for keys on a connection of its own",
                        "j10_a_command_is_applied_once_in_and_after_the_transaction",
                        "expected: <true>",
                        posting((sound, inside, command) ->
                                sound.entry(command.key()).isPresent()
                                        ? inside.post(command)
                                        : inside.post(underAnotherKey((Spend) command)))),
                ledger(
                        "opens accounts on a connection of its own",
                        "j11_a_first_use_that_is_rolled_back_leaves_nothing",
                        "available=0",
                        posting((sound, inside, command) -> (isNew(sound, command) ? sound : inside).post(command))),
                ledger(
                        "sweeps on a connection of its own",
                        "j12_what_fell_due_is_written_in_the_transaction",
                        "expected: <1> but was: <2>",
                        (sound, connection) -> new Front(sound.within(connection), Ledger::post) {
                            @Override
                            public List<Entry> sweep(Account account) {
                                return sound.sweep(account);
                            }
                        }),
                ledger(
                        "forgets the transaction for another actor",
                        "j13_another_actor_writes_in_the_same_transaction",
                        "available=0",
                        (sound, connection) -> new Front(sound.within(connection), Ledger::post) {
                            @Override
                            public Ledger as(Actor actor) {
                                return sound.as(actor);
                            }
                        }),
                ledger(
                        "spends what it quotes",
                        "j14_reads_and_quotes_write_nothing",
                        "expected: <1> but was: <2>",
                        (sound, connection) -> new Front(sound.within(connection), Ledger::post) {
                            @Override
                            public Quote quote(Spend spend) {
                                post(spend);
                                return behind().quote(spend);
                            }
                        }));
    }

    private static Stream<Broken> accepts() {
        return Stream.of(
                ledger(
                        "does without a transaction",
                        "j15_a_connection_in_auto_commit_mode_is_refused",
                        "InvalidInputException",
                        (sound, connection) -> connection.getAutoCommit() ? sound : sound.within(connection)),
                ledger(
                        "does without a connection",
                        "j16_a_closed_connection_is_refused",
                        "InvalidInputException",
                        (sound, connection) -> connection.isClosed() ? sound : sound.within(connection)));
    }

    /** Something that is done to a connection. */
    @FunctionalInterface
    private interface Meddling {
        void with(Connection connection) throws SQLException;
    }

    /** A way to post that has the ledger outside, too. */
    @FunctionalInterface
    private interface Choice {
        Receipt post(JdbcLedger sound, Ledger inside, Command command);
    }

    private static Joining after(Meddling meddling) {
        return (sound, connection) -> new Front(sound.within(connection), (inside, command) -> {
            Receipt receipt = inside.post(command);
            meddling.with(connection);
            return receipt;
        });
    }

    private static Joining refusing(Meddling meddling) {
        return (sound, connection) -> new Front(sound.within(connection), (inside, command) -> {
            try {
                return inside.post(command);
            } catch (LedgerException refusal) {
                meddling.with(connection);
                throw refusal;
            }
        });
    }

    private static Joining posting(Choice choice) {
        return (sound, connection) ->
                new Front(sound.within(connection), (inside, command) -> choice.post(sound, inside, command));
    }

    private static boolean isNew(Ledger ledger, Command command) {
        return ledger.history(command.account().orElseThrow()).items().isEmpty();
    }

    private static Spend underAnotherKey(Spend spend) {
        Key other = Key.of(spend.key() + UUID.randomUUID().toString());
        return Spend.of(spend.account().orElseThrow(), spend.amount(), other);
    }
}
