package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Adjust;
import io.creditledger.command.Revoke;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.LotStatus;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.LotStateException;
import io.creditledger.value.Actor;
import io.creditledger.value.Expiry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules p, continued: grants that wait for their start, paid or not. */
abstract class ScheduledRules extends PendingRules {
    /** Look at what a grant for later counts as: pending, until its start. */
    @Test
    public final void p18_a_grant_for_later_is_scheduled() {
        Entry entry = applied(credits("g", 100).startsAt(after(ONE_HOUR))).entry();
        assertMoved(entry, 0, 0, 100);
        assertEquals(List.of(new Draw(1, 100)), entry.draws());
        assertSums(0, 0, 100, 0);
        assertEquals(LotStatus.SCHEDULED, lotOf("g").status());
        assertEquals(Optional.of(after(ONE_HOUR)), lotOf("g").startsAt());
    }

    /** Look at the entry that a start leaves: by the system, for the grant, at the start. */
    @Test
    public final void p19_a_start_leaves_an_entry_of_its_own() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)));
        clock.set(after(ONE_DAY));
        Entry start = ledger().sweep(account()).get(0);
        assertEquals(EntryType.START, start.type());
        assertEquals(100, start.amount());
        assertEquals(after(ONE_HOUR), start.at());
        assertEquals(Actor.SYSTEM, start.actor());
        assertTrue(start.key().isReserved());
        assertEquals(Optional.of(key("g")), start.refersTo());
        assertEquals(List.of(), start.draws());
        assertMoved(start, 100, 0, -100);
        assertEquals(LotStatus.USABLE, lotOf("g").status());
        assertEquals(Optional.of(after(ONE_HOUR)), lotOf("g").usableFrom());
    }

    /** Look at a start under debt: the credits become usable in whole, and then pay in the same entry. */
    @Test
    public final void p20_a_start_pays_debt_first() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)));
        applied(Adjust.by(account(), -30, "old debt", key("d")).intoDebt());
        assertSums(-30, 0, 100, 30);
        clock.set(after(ONE_HOUR));
        assertSums(70, 0, 0, 0);
        Entry start = ledger().sweep(account()).get(0);
        assertEquals(List.of(new Draw(1, -30), new Draw(Draw.DEBT, 30)), start.draws());
        assertMoved(start, 100, 0, -100);
    }

    /** Look at a relative expiry of a grant for later: its time begins with the start. */
    @Test
    public final void p21_a_relative_expiry_counts_from_the_start() {
        applied(credits("g", 100).startsAt(after(ONE_DAY)).expiresAfter(ONE_HOUR));
        assertEquals(Expiry.at(after(ONE_DAY.plus(ONE_HOUR))), lotOf("g").expiry());
        clock.set(after(ONE_DAY.plus(ONE_HOUR)).minus(TICK));
        assertSums(100, 0, 0, 0);
        clock.advance(TICK);
        assertSums(0, 0, 0, 0);
    }

    /** Look at a payment before the start: it changes no sum, and the start follows later. */
    @Test
    public final void p22_an_activation_before_the_start_only_schedules() {
        applied(credits("g", 100).startsAt(after(ONE_DAY)).pending());
        Entry entry = applied(activate("g", "a")).entry();
        assertMoved(entry, 0, 0, 0);
        assertEquals(List.of(), entry.draws());
        assertSums(0, 0, 100, 0);
        assertEquals(LotStatus.SCHEDULED, lotOf("g").status());
        clock.set(after(ONE_DAY));
        assertSums(100, 0, 0, 0);
        Entry start = ledger().sweep(account()).get(0);
        assertMoved(start, 100, 0, -100);
        assertEquals(Optional.of(key("g")), start.refersTo());
    }

    /** Look at an unpaid grant whose start passes: it does not start, and a payment makes it usable at once. */
    @Test
    public final void p23_an_activation_after_the_start_needs_no_start() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)).pending());
        clock.set(after(ONE_DAY));
        assertSums(0, 0, 100, 0);
        assertEquals(LotStatus.PENDING, lotOf("g").status());
        assertMoved(applied(activate("g", "a")).entry(), 100, 0, -100);
        assertEquals(List.of(EntryType.GRANT, EntryType.ACTIVATE), kinds());
        assertEquals(Optional.of(after(ONE_DAY)), lotOf("g").usableFrom());
        assertEquals(List.of(), ledger().sweep(account()));
    }

    /** Look at a payment at the very start: the credits are usable at once. */
    @Test
    public final void p24_an_activation_at_the_start_needs_no_start() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)).pending());
        clock.set(after(ONE_HOUR));
        assertMoved(applied(activate("g", "a")).entry(), 100, 0, -100);
        assertEquals(List.of(), ledger().sweep(account()));
    }

    /** Look at a relative expiry of an unpaid grant for later: its time begins with the later of payment and start. */
    @Test
    public final void p25_a_relative_expiry_counts_from_the_later_of_payment_and_start() {
        applied(credits("early", 1)
                .startsAt(after(ONE_DAY))
                .expiresAfter(ONE_HOUR)
                .pending());
        applied(credits("late", 1)
                .startsAt(after(ONE_DAY))
                .expiresAfter(ONE_HOUR)
                .pending());
        applied(activate("early", "a"));
        assertEquals(Expiry.at(after(ONE_DAY.plus(ONE_HOUR))), lotOf("early").expiry());
        clock.set(after(ONE_DAY.multipliedBy(2)));
        applied(activate("late", "b"));
        assertEquals(
                Expiry.at(after(ONE_DAY.multipliedBy(2).plus(ONE_HOUR))),
                lotOf("late").expiry());
    }

    /** Look at a grant that was paid before its start: it is active and cannot be cancelled any more. */
    @Test
    public final void p26_a_paid_grant_for_later_is_not_cancelled() {
        applied(credits("g", 100).startsAt(after(ONE_DAY)).pending());
        applied(activate("g", "a"));
        var refusal = refused(account(), AlreadySettledException.class, () -> ledger().post(cancel("g", "c")));
        assertEquals("active", refusal.state());
        assertEquals(key("a"), refusal.settledBy());
    }

    /** Look at a grant that was cancelled before its start: it never starts. */
    @Test
    public final void p27_what_was_cancelled_never_starts() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)).pending());
        applied(cancel("g", "c"));
        clock.set(after(ONE_DAY));
        assertSums(0, 0, 0, 0);
        assertEquals(List.of(), ledger().sweep(account()));
    }

    /** Look at a grant that was revoked wholly before its start: there is nothing to start. */
    @Test
    public final void p28_what_was_revoked_before_its_start_never_starts() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)));
        assertMoved(applied(Revoke.inFull(key("g"), key("v"))).entry(), 0, 0, -100);
        assertEquals(LotStatus.REVOKED, lotOf("g").status());
        clock.set(after(ONE_DAY));
        assertSums(0, 0, 0, 0);
        assertEquals(List.of(), ledger().sweep(account()));
    }

    /** Look at a grant of which a part was revoked before its start: the rest starts. */
    @Test
    public final void p29_what_is_left_of_a_grant_for_later_starts() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)));
        applied(Revoke.amount(key("g"), 30, key("v")));
        assertSums(0, 0, 70, 0);
        clock.set(after(ONE_HOUR));
        Entry start = ledger().sweep(account()).get(0);
        assertEquals(70, start.amount());
        assertMoved(start, 70, 0, -70);
    }

    /** Look at a payment after a fixed expiry whose start is over as well: nothing starts, and the money is not lost. */
    @Test
    public final void p30_an_unpaid_grant_past_start_and_expiry_waits_on() {
        applied(credits("g", 100)
                .startsAt(after(ONE_HOUR))
                .expiresAt(after(ONE_DAY))
                .pending());
        clock.set(after(ONE_DAY));
        assertSums(0, 0, 100, 0);
        refused(account(), LotStateException.class, () -> ledger().post(activate("g", "a")));
        assertEquals(1, log().size());
    }
}
