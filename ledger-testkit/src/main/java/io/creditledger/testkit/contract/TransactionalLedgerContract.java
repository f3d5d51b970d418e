package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.HouseRules;
import io.creditledger.Receipt;
import io.creditledger.access.Limits;
import io.creditledger.access.RolePolicy;
import io.creditledger.approval.Approvals;
import io.creditledger.approval.ProposalState;
import io.creditledger.audit.AuditAction;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.error.ApprovalNeededException;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.query.AuditQuery;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.Together;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What a ledger promises that works in the host's transaction, as numbered rules. A host subclasses it with its own data
 * source and configuration:
 *
 * <pre>{@code
 * class OurTransactionsTest extends TransactionalLedgerContract {
 *     @Override
 *     protected Ledger open(Clock clock, Actor actor, HouseRules rules) {
 *         ledger = JdbcLedger.on(dataSource).clock(clock).rules(rules).as(actor);
 *         return ledger;
 *     }
 *
 *     @Override
 *     protected Ledger within(Connection connection) {
 *         return ledger.within(connection);
 *     }
 *
 *     @Override
 *     protected DataSource dataSource() {
 *         return dataSource;
 *     }
 * }
 * }</pre>
 */
public abstract class TransactionalLedgerContract extends JoinedRules {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Look at a connection without a transaction: each statement would be committed by itself, so it is refused. */
    @Test
    public final void j15_a_connection_in_auto_commit_mode_is_refused() throws SQLException {
        try (Connection connection = dataSource().getConnection()) {
            connection.setAutoCommit(true);
            var refusal = assertThrows(
                    InvalidInputException.class, () -> within(connection).grant(credits("g", 100)));
            assertEquals("connection", refusal.field());
        }
        assertSums(0, 0, 0, 0);
    }

    /** Look at a connection that is closed: the message says so. */
    @Test
    public final void j16_a_closed_connection_is_refused() throws SQLException {
        Connection connection = dataSource().getConnection();
        connection.close();
        var refusal = assertThrows(
                InvalidInputException.class, () -> within(connection).grant(credits("g", 100)));
        assertEquals("connection", refusal.field());
    }

    /** Look at two transactions that use an account for the first time: the second waits for the first, and both stand. */
    @Test
    public final void j17_two_transactions_may_both_be_the_first() {
        needs(Capability.CONCURRENT_WRITERS);
        Together.times(2, i -> retrying(host -> host.ledger().grant(credits("g" + i, 100))))
                .allOrFail();
        assertSums(200, 0, 0, 0);
    }

    /** Look at racing transactions: the balance never goes below zero, and each spend has its host's row. */
    @Test
    public final void j18_racing_transactions_spend_no_more_than_there_is() {
        needs(Capability.CONCURRENT_WRITERS);
        applied(credits("g", 500));
        Together<Receipt> spends = Together.times(
                8,
                i -> retrying(host -> {
                    host.write("order-" + i);
                    return host.ledger().spend(job("s" + i, 75));
                }));
        assertEquals(6, spends.allBut(InsufficientCreditsException.class).size());
        assertSums(50, 0, 0, 0);
        for (int i = 0; i < 8; i++) {
            assertEquals(ledger().entry(key("s" + i)).isPresent(), isThere("order-" + i), "row and entry " + i);
        }
    }

    /** Look at transactions that take accounts in opposite order: one may have to run again, none is lost. */
    @Test
    public final void j19_opposite_orders_end_well() {
        needs(Capability.CONCURRENT_WRITERS);
        Account one = account("one");
        Account two = account("two");
        ledger().grant(Grant.purchase(one, 1_000, key("g-one")));
        ledger().grant(Grant.purchase(two, 1_000, key("g-two")));
        Together.times(
                        4,
                        i -> retrying(host -> {
                            host.ledger().spend(Spend.of(i % 2 == 0 ? one : two, 5, key("first-" + i)));
                            return host.ledger().spend(Spend.of(i % 2 == 0 ? two : one, 5, key("second-" + i)));
                        }))
                .allOrFail();
        assertEquals(980, available(one));
        assertEquals(980, available(two));
    }

    /** Look at the ledger outside, used while the host's transaction is open on another account: they do not mix. */
    @Test
    public final void j20_the_transaction_and_the_ledger_outside_do_not_mix() {
        needs(Capability.OPEN_TRANSACTIONS_SIDE_BY_SIDE);
        applied(credits("g", 100));
        Account other = account("other");
        ledger().grant(Grant.purchase(other, 10, key("other")));
        Receipt outside = inTransaction(false, host -> {
            host.ledger().spend(job("s", 30));
            return ledger().spend(Spend.of(other, 3, key("beside")));
        });
        assertSums(100, 0, 0, 0);
        assertEquals(7, outside.balance().available());
        assertEquals(7, available(other));
    }

    /** Look at what others commit while the transaction is open: it counts, or the transaction has to be run again. */
    @Test
    public final void j21_what_others_committed_since_the_transaction_began_counts() {
        spendBesideATransactionAt(Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Look at a transaction that reads the same all the time: it must not decide on what is not true any more. */
    @Test
    public final void j22_a_transaction_that_repeats_its_reads_does_not_spend_what_is_gone() {
        spendBesideATransactionAt(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Look at the connection that a refusal is recorded on: the ledger's own, so that the host cannot take it back. */
    @Test
    public final void j23_a_refusal_is_on_record_whatever_becomes_of_the_transaction() {
        needs(Capability.OPEN_TRANSACTIONS_SIDE_BY_SIDE);
        needs(Capability.HOUSE_RULES);
        Actor jane = Actor.support(key("jane").value());
        under(HouseRules.DEFAULT);
        applied(credits("g", 100));
        inTransaction(false, host -> {
            host.ledger().spend(job("s", 30));
            Grant gift = credits("gift", 5).reason("a gift");
            assertThrows(
                    AccessDeniedException.class, () -> host.ledger().as(jane).grant(gift));
            return host.ledger().balance(account());
        });
        assertSums(100, 0, 0, 0);
        AuditQuery hers = AuditQuery.oldestFirst().actor(jane.id());
        assertEquals(1, ledger().audit(hers).items().size());
    }

    /** Look at the connection that a proposal is kept on: who proposes gets an exception, and rolls back. */
    @Test
    public final void j24_a_proposal_waits_whatever_becomes_of_the_transaction() {
        needs(Capability.OPEN_TRANSACTIONS_SIDE_BY_SIDE);
        needs(Capability.HOUSE_RULES);
        Limits limits = Limits.each(1_000).perDay(1_000).approvedAbove(10);
        under(HouseRules.DEFAULT.access(RolePolicy.STANDARD.limit(Role.SUPPORT, AuditAction.GRANT, limits)));
        Actor jane = Actor.support(key("jane").value());
        Grant gift = credits("gift", 50).reason("an outage");
        inTransaction(false, host -> {
            host.ledger().as(jane).grant(credits("small", 5).reason("kindness"));
            return assertThrows(
                    ApprovalNeededException.class, () -> host.ledger().as(jane).grant(gift));
        });
        assertSums(0, 0, 0, 0);
        inTransaction(
                true,
                host -> host.ledger()
                        .as(Actor.finance(key("paul").value()))
                        .approvals()
                        .approve(gift.key(), "our fault"));
        assertSums(50, 0, 0, 0);
    }

    /** Look at what is locked by looking: a proposal that is found in the transaction can be declined by it, and by others. */
    @Test
    public final void j25_looking_at_a_proposal_keeps_nobody_from_deciding() {
        needs(Capability.OPEN_TRANSACTIONS_SIDE_BY_SIDE);
        needs(Capability.HOUSE_RULES);
        Limits limits = Limits.each(1_000).approvedAbove(10);
        under(HouseRules.DEFAULT.access(RolePolicy.STANDARD.limit(Role.SUPPORT, AuditAction.GRANT, limits)));
        Actor jane = Actor.support(key("jane").value());
        Actor paul = Actor.finance(key("paul").value());
        List.of("one", "two")
                .forEach(name -> assertThrows(
                        ApprovalNeededException.class,
                        () -> ledger().as(jane).grant(credits(name, 50).reason("an outage"))));
        inTransaction(true, host -> {
            Approvals his = host.ledger().as(paul).approvals();
            his.find(key("one"));
            his.find(key("two"));
            his.decline(key("one"), "too much");
            return ledger().as(paul).approvals().approve(key("two"), "our fault");
        });
        assertEquals(
                ProposalState.DECLINED,
                ledger().as(paul).approvals().find(key("one")).orElseThrow().state());
        assertSums(50, 0, 0, 0);
    }

    /** Look at how long a transaction waits for an actor that another one has locked: it may hold what that one waits for. */
    @Test
    public final void j26_a_transaction_does_not_wait_long_for_an_actor() {
        needs(Capability.OPEN_TRANSACTIONS_SIDE_BY_SIDE);
        needs(Capability.HOUSE_RULES);
        Limits limits = Limits.each(1_000).perDay(1_000);
        under(HouseRules.DEFAULT.access(RolePolicy.STANDARD.limit(Role.SUPPORT, AuditAction.GRANT, limits)));
        Actor jane = Actor.support(key("jane").value());
        Grant second = Grant.purchase(account("other"), 7, key("second")).reason("kindness");
        inTransaction(true, host -> {
            host.ledger().as(jane).grant(credits("first", 5).reason("kindness"));
            return turnedAwaySoon(there -> there.ledger().as(jane).grant(second));
        });
        inTransaction(true, host -> host.ledger().as(jane).grant(second));
        assertSums(5, 0, 0, 0);
        assertEquals(7, available(account("other")));
    }

    /** Look at how long a transaction waits for a proposal that another one is about to approve. */
    @Test
    public final void j27_a_transaction_does_not_wait_long_for_a_proposal() {
        needs(Capability.OPEN_TRANSACTIONS_SIDE_BY_SIDE);
        needs(Capability.HOUSE_RULES);
        Limits limits = Limits.each(1_000).approvedAbove(10);
        under(HouseRules.DEFAULT.access(RolePolicy.STANDARD.limit(Role.SUPPORT, AuditAction.GRANT, limits)));
        Grant gift = credits("gift", 50).reason("an outage");
        assertThrows(
                ApprovalNeededException.class,
                () -> ledger().as(Actor.support(key("jane").value())).grant(gift));
        Actor paul = Actor.finance(key("paul").value());
        Actor mary = Actor.finance(key("mary").value());
        inTransaction(true, host -> {
            host.ledger().as(paul).approvals().approve(gift.key(), "our fault");
            turnedAwaySoon(there -> there.ledger().as(mary).approvals().approve(gift.key(), "our fault"));
            return turnedAwaySoon(there -> there.ledger().as(mary).approvals().decline(gift.key(), "too much"));
        });
        assertSums(50, 0, 0, 0);
    }

    /** What is done in a second transaction, while the first one stays open. */
    private RetryableLedgerException turnedAwaySoon(Function<HostWork, ?> work) {
        return assertTimeoutPreemptively(
                SOON, () -> assertThrows(RetryableLedgerException.class, () -> inTransaction(true, work)));
    }

    private static boolean isRefused(HostWork host, Spend spend) {
        try {
            host.ledger().spend(spend);
            return false;
        } catch (InsufficientCreditsException refusal) {
            return true;
        }
    }

    private void spendBesideATransactionAt(int isolation) {
        needs(Capability.OPEN_TRANSACTIONS_SIDE_BY_SIDE);
        applied(credits("g", 100));
        retrying(host -> {
            host.isolate(isolation);
            assertFalse(host.sees("order"));
            ledger().spend(job("outside", 60));
            assertTrue(isRefused(host, job("s", 50)));
            return host.ledger().spend(job("t", 40));
        });
        assertSums(0, 0, 0, 0);
    }
}
