package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Receipt;
import io.creditledger.command.Refund;
import io.creditledger.entry.Entry;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.UnknownKeyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules j: what a ledger writes and reads in a transaction of the host. */
abstract class JoinedRules extends HostFixture {
    /** Look at the connection that the ledger writes on: the host's, with one commit for both. */
    @Test
    public final void j1_a_spend_and_the_hosts_row_are_committed_together() {
        applied(credits("g", 100));
        Receipt receipt = inTransaction(true, host -> {
            host.write("order");
            return host.ledger().spend(job("s", 30));
        });
        assertEquals(70, receipt.balance().available());
        assertSums(70, 0, 0, 0);
        assertTrue(isThere("order"));
    }

    /** Look at whether the ledger commits: what the host rolls back never happened, in either table. */
    @Test
    public final void j2_a_spend_and_the_hosts_row_are_rolled_back_together() {
        applied(credits("g", 100));
        inTransaction(false, host -> {
            host.write("order");
            return host.ledger().spend(job("s", 30));
        });
        assertSums(100, 0, 0, 0);
        assertFalse(isThere("order"));
        assertEquals(Optional.empty(), ledger().entry(key("s")));
    }

    /** Look at a key of a transaction that was rolled back: it is free, and the command can be sent again. */
    @Test
    public final void j3_what_was_rolled_back_can_be_sent_again() {
        applied(credits("g", 100));
        inTransaction(false, host -> host.ledger().spend(job("s", 30)));
        applied(job("s", 40));
        assertSums(60, 0, 0, 0);
    }

    /** Look at a refusal: the transaction goes on, and what the host and the ledger wrote in it is committed. */
    @Test
    public final void j4_a_refusal_leaves_the_transaction_usable() {
        applied(credits("g", 100));
        inTransaction(true, host -> {
            host.write("before");
            assertThrows(InsufficientCreditsException.class, () -> host.ledger().spend(job("s", 101)));
            assertThrows(UnknownKeyException.class, () -> host.ledger().refund(Refund.of(key("none"), key("r"))));
            host.write("after");
            return host.ledger().spend(job("t", 1));
        });
        assertSums(99, 0, 0, 0);
        assertTrue(isThere("before"));
        assertTrue(isThere("after"));
    }

    /** Look at a conflict about a key: it is a refusal like any other. */
    @Test
    public final void j5_a_conflict_leaves_the_transaction_usable() {
        applied(credits("g", 100));
        applied(job("s", 30));
        inTransaction(true, host -> {
            assertThrows(KeyConflictException.class, () -> host.ledger().spend(job("s", 31)));
            host.write("order");
            return host.ledger().spend(job("t", 1));
        });
        assertSums(69, 0, 0, 0);
        assertTrue(isThere("order"));
    }

    /** Look at a list that is refused in the middle: none of it is left, and the rest of the transaction stands. */
    @Test
    public final void j6_a_refused_list_leaves_the_transaction_usable() {
        applied(credits("g", 100));
        inTransaction(true, host -> {
            host.ledger().spend(job("s", 10));
            assertThrows(
                    InsufficientCreditsException.class,
                    () -> host.ledger().postAll(List.of(job("t", 10), job("u", 81))));
            host.write("order");
            return host.ledger().postAll(List.of(job("t", 20), job("u", 30)));
        });
        assertSums(40, 0, 0, 0);
        assertTrue(isThere("order"));
    }

    /** Look at what the ledger does to the connection besides writing: nothing. */
    @Test
    public final void j7_the_connection_stays_as_it_was() {
        applied(credits("g", 100));
        inTransaction(true, host -> {
            String before = settings(host.connection());
            host.ledger().spend(job("s", 30));
            host.ledger().balance(account());
            host.ledger().trySpend(job("t", 71));
            assertEquals(before, settings(host.connection()));
            return before;
        });
    }

    /** Look at reads in the transaction: they see what it has written so far. */
    @Test
    public final void j8_reads_see_what_the_transaction_wrote() {
        applied(credits("g", 100));
        inTransaction(true, host -> {
            Receipt receipt = host.ledger().spend(job("s", 30));
            assertEquals(70, host.ledger().balance(account()).available());
            assertEquals(Optional.of(receipt.entry()), host.ledger().entry(key("s")));
            assertEquals(
                    receipt.entry(), host.ledger().history(account()).items().get(0));
            assertEquals(70, host.ledger().lots(account()).get(0).remaining());
            return receipt;
        });
    }

    /** Look at several commands in one transaction: each sees the ones before it, and the chain goes on from them. */
    @Test
    public final void j9_later_commands_build_on_earlier_ones() {
        List<Entry> entries = inTransaction(
                true,
                host -> List.of(
                        host.ledger().grant(credits("g", 100)).entry(),
                        host.ledger().spend(job("s", 30)).entry(),
                        host.ledger()
                                .refund(Refund.of(key("s"), key("r")).amount(10))
                                .entry()));
        assertSums(80, 0, 0, 0);
        assertEquals(entries, log());
    }

    /** Look at a command that is sent twice in one transaction, and once more after it: it happens once. */
    @Test
    public final void j10_a_command_is_applied_once_in_and_after_the_transaction() {
        applied(credits("g", 100));
        Receipt first = inTransaction(true, host -> {
            Receipt receipt = host.ledger().spend(job("s", 30));
            assertTrue(host.ledger().spend(job("s", 30)).isReplay());
            return receipt;
        });
        replayed(first, job("s", 30));
    }

    /** Look at an account whose first entry is rolled back: it reads as if it had never been. */
    @Test
    public final void j11_a_first_use_that_is_rolled_back_leaves_nothing() {
        inTransaction(false, host -> host.ledger().grant(credits("g", 100)));
        assertSums(0, 0, 0, 0);
        assertEquals(List.of(), log());
        applied(credits("g", 50));
        assertSums(50, 0, 0, 0);
    }

    /** Look at what fell due: a write in the transaction writes it down, and a rollback takes that back, too. */
    @Test
    public final void j12_what_fell_due_is_written_in_the_transaction() {
        applied(credits("g", 100).expiresAfter(ONE_HOUR));
        clock.advance(ONE_DAY);
        inTransaction(false, host -> host.ledger().sweep(account()));
        assertEquals(1, written(account()));
        assertEquals(
                1, inTransaction(true, host -> host.ledger().sweep(account())).size());
        assertEquals(2, written(account()));
    }

    /** Look at another actor in the transaction: it is the same transaction. */
    @Test
    public final void j13_another_actor_writes_in_the_same_transaction() {
        inTransaction(
                false, host -> host.ledger().as(ANN).grant(credits("g", 100).reason("a gift")));
        assertSums(0, 0, 0, 0);
        Receipt receipt = inTransaction(
                true, host -> host.ledger().as(ANN).grant(credits("g", 100).reason("a gift")));
        assertEquals(ANN, receipt.entry().actor());
    }

    /** Look at quotes and reads: alone they leave nothing to commit. */
    @Test
    public final void j14_reads_and_quotes_write_nothing() {
        applied(credits("g", 100));
        inTransaction(true, host -> {
            host.ledger().quote(job("s", 30));
            host.ledger().balance(account());
            return host.ledger().history(account());
        });
        assertEquals(1, written(account()));
    }

    private static String settings(Connection connection) {
        try {
            return connection.getAutoCommit() + " " + connection.getTransactionIsolation() + " "
                    + connection.isReadOnly() + " " + connection.getHoldability() + " " + connection.getCatalog() + " "
                    + connection.getSchema();
        } catch (SQLException broken) {
            throw new AssertionError("the connection does not tell its settings", broken);
        }
    }
}
