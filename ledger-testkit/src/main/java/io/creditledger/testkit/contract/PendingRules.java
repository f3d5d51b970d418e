package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Receipt;
import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Revoke;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.LotStatus;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.LotStateException;
import io.creditledger.error.WrongActException;
import io.creditledger.value.Expiry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules p: grants that wait for payment. */
abstract class PendingRules extends GrantRules {
    /** Look at what an unpaid grant counts as: pending, and good for nothing yet. */
    @Test
    public final void p1_an_unpaid_grant_is_pending() {
        Entry entry = applied(credits("g", 100).pending()).entry();
        assertMoved(entry, 0, 0, 100);
        assertEquals(100, entry.amount());
        assertEquals(List.of(new Draw(1, 100)), entry.draws());
        assertSums(0, 0, 100, 0);
        assertEquals(LotStatus.PENDING, lotOf("g").status());
        assertEquals(Optional.empty(), lotOf("g").usableFrom());
        refused(account(), InsufficientCreditsException.class, () -> ledger().post(job("s", 1)));
    }

    /** Look at how an activation moves credits: from pending to available, in no draw. */
    @Test
    public final void p2_an_activation_makes_credits_usable() {
        applied(credits("g", 100).pending());
        clock.advance(ONE_HOUR);
        Entry entry = applied(activate("g", "a")).entry();
        assertMoved(entry, 100, 0, -100);
        assertEquals(100, entry.amount());
        assertEquals(List.of(), entry.draws());
        assertEquals(Optional.of(key("g")), entry.refersTo());
        assertSums(100, 0, 0, 0);
        assertEquals(LotStatus.USABLE, lotOf("g").status());
        assertEquals(Optional.of(after(ONE_HOUR)), lotOf("g").usableFrom());
    }

    /** Look at how a cancellation moves credits: out of pending, out of the lot. */
    @Test
    public final void p3_a_cancellation_ends_a_pending_grant() {
        applied(credits("g", 100).pending());
        Entry entry = applied(cancel("g", "c")).entry();
        assertMoved(entry, 0, 0, -100);
        assertEquals(100, entry.amount());
        assertEquals(List.of(new Draw(1, -100)), entry.draws());
        assertEquals(Optional.of(key("g")), entry.refersTo());
        assertSums(0, 0, 0, 0);
        assertEquals(LotStatus.CANCELLED, lotOf("g").status());
        assertEquals(0, lotOf("g").remaining());
    }

    /** Look at a payment that is told twice under one key: the second time it is a replay. */
    @Test
    public final void p4_an_activation_replays() {
        applied(credits("g", 100).pending());
        Receipt first = applied(activate("g", "a"));
        replayed(first, activate("g", "a"));
        assertSums(100, 0, 0, 0);
    }

    /** Look at a cancellation that is told twice under one key. */
    @Test
    public final void p5_a_cancellation_replays() {
        applied(credits("g", 100).pending());
        Receipt first = applied(cancel("g", "c"));
        replayed(first, cancel("g", "c"));
    }

    /** Look at a grant that is paid already: another payment is an error that names the first one. */
    @Test
    public final void p6_what_is_active_is_neither_activated_nor_cancelled() {
        applied(credits("g", 100).pending());
        applied(activate("g", "a"));
        assertSettled("active", "a", activate("g", "b"));
        assertSettled("active", "a", cancel("g", "c"));
    }

    /** Look at a grant that was cancelled: a payment is an error that names the cancellation. */
    @Test
    public final void p7_what_is_cancelled_is_neither_activated_nor_cancelled() {
        applied(credits("g", 100).pending());
        applied(cancel("g", "c"));
        assertSettled("cancelled", "c", activate("g", "a"));
        assertSettled("cancelled", "c", cancel("g", "d"));
    }

    /** Look at a grant that never waited for payment: there is nothing to activate or cancel. */
    @Test
    public final void p8_what_was_never_pending_is_neither_activated_nor_cancelled() {
        applied(credits("g", 100));
        applied(credits("h", 100).startsAt(after(ONE_DAY)));
        for (String grant : List.of("g", "h")) {
            refused(account(), WrongActException.class, () -> ledger().post(activate(grant, "a")));
            refused(account(), WrongActException.class, () -> ledger().post(cancel(grant, "c")));
        }
    }

    /** Look at credits that were paid and spent: their state is still what the payment made of it. */
    @Test
    public final void p9_a_spent_grant_is_still_active() {
        applied(credits("g", 100).pending());
        applied(activate("g", "a"));
        applied(job("s", 100));
        assertSettled("active", "a", cancel("g", "c"));
    }

    /** Look at a relative expiry of an unpaid grant: its time begins with the payment. */
    @Test
    public final void p10_a_relative_expiry_counts_from_the_activation() {
        applied(credits("g", 100).expiresAfter(ONE_DAY).pending());
        assertEquals(Expiry.after(ONE_DAY), lotOf("g").expiry());
        clock.advance(ONE_DAY.multipliedBy(3));
        applied(activate("g", "a"));
        assertEquals(Expiry.at(after(ONE_DAY.multipliedBy(4))), lotOf("g").expiry());
        clock.advance(ONE_DAY.minus(TICK));
        assertSums(100, 0, 0, 0);
        clock.advance(TICK);
        assertSums(0, 0, 0, 0);
    }

    /** Look at an unpaid grant whose expiry passes: it waits on and never lapses by itself. */
    @Test
    public final void p11_a_pending_grant_never_lapses_by_itself() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)).pending());
        clock.advance(ONE_DAY);
        assertSums(0, 0, 100, 0);
        assertEquals(List.of(), ledger().sweep(account()));
        assertEquals(LotStatus.PENDING, lotOf("g").status());
        applied(cancel("g", "c"));
        assertEquals(List.of(EntryType.GRANT, EntryType.CANCEL), kinds());
    }

    /** Look at a payment that comes after the expiry: refused with the way out, for money was paid. */
    @Test
    public final void p12_an_activation_after_the_expiry_is_refused_and_names_extend() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)).pending());
        clock.advance(ONE_HOUR);
        var refusal = refused(account(), LotStateException.class, () -> ledger().post(activate("g", "a")));
        assertEquals(key("g"), refusal.key());
        assertTrue(refusal.problem().toLowerCase(Locale.ROOT).contains("extend"), refusal.problem());
    }

    /** Look at that way out: an unpaid grant past its expiry may be extended, and is then activated. */
    @Test
    public final void p13_an_extension_lets_a_late_payment_in() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)).pending());
        clock.advance(ONE_HOUR);
        refused(account(), LotStateException.class, () -> ledger().post(activate("g", "a")));
        applied(Extend.until(key("g"), after(ONE_DAY), key("x")));
        applied(activate("g", "a"));
        assertSums(100, 0, 0, 0);
    }

    /** Look at a payment in the last microsecond. */
    @Test
    public final void p14_an_activation_just_before_the_expiry_is_in_time() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)).pending());
        clock.advance(ONE_HOUR.minus(TICK));
        applied(activate("g", "a"));
        assertSums(100, 0, 0, 0);
        clock.advance(TICK);
        assertSums(0, 0, 0, 0);
    }

    /** Look at a payment under debt: the credits become usable in whole, and then pay in the same entry. */
    @Test
    public final void p15_an_activation_pays_debt_first() {
        applied(credits("g", 100).pending());
        applied(Adjust.by(account(), -30, "old debt", key("d")).intoDebt());
        Entry entry = applied(activate("g", "a")).entry();
        assertEquals(List.of(new Draw(1, -30), new Draw(Draw.DEBT, 30)), entry.draws());
        assertMoved(entry, 100, 0, -100);
        assertSums(70, 0, 0, 0);
        assertEquals(70, lotOf("g").remaining());
    }

    /** Look at who may take an unpaid grant back: a cancellation, and the refusal of a revoke says so. */
    @Test
    public final void p16_the_revoke_of_an_unpaid_grant_is_refused_and_names_cancel() {
        applied(credits("g", 100).pending());
        for (Command revoke : List.<Command>of(
                Revoke.unspent(key("g"), key("v")),
                Revoke.inFull(key("g"), key("v")),
                Revoke.amount(key("g"), 10, key("v")),
                Revoke.toTotal(key("g"), 10, key("v")))) {
            var refusal = refused(account(), LotStateException.class, () -> ledger().post(revoke));
            assertTrue(refusal.problem().toLowerCase(Locale.ROOT).contains("cancel"), refusal.problem());
        }
    }

    /** Look at pending sums by feature. */
    @Test
    public final void p17_pending_credits_count_by_feature() {
        applied(credits("g", 1).pending());
        applied(credits("h", 20).scope("images").pending());
        applied(credits("i", 300).scope("images", "video").startsAt(after(ONE_HOUR)));
        var balance = ledger().balance(account());
        assertEquals(321, balance.pending());
        assertEquals(321, balance.pendingFor("images"));
        assertEquals(301, balance.pendingFor("video"));
        assertEquals(1, balance.pendingUnscoped());
        assertEquals(0, balance.availableFor("images"));
    }

    final Activate activate(String grant, String key) {
        return Activate.of(key(grant), key(key));
    }

    final Cancel cancel(String grant, String key) {
        return Cancel.of(key(grant), key(key));
    }

    private void assertSettled(String state, String by, Command second) {
        var refusal = refused(account(), AlreadySettledException.class, () -> ledger().post(second));
        assertEquals(state, refusal.state());
        assertEquals(key("g"), refusal.key());
        assertEquals(key(by), refusal.settledBy());
    }
}
