package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Adjust;
import io.creditledger.command.Extend;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.error.LedgerException;
import io.creditledger.error.LotStateException;
import io.creditledger.value.Expiry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules x, continued: which credits are alive, so that they can be extended. */
abstract class ExtendRules extends ExtensionRules {
    /** Look at what is alive: a lot is, until just before its expiry, and no longer at it. */
    @Test
    public final void x9_what_has_lapsed_is_not_extended() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        applied(credits("h", 100).expiresAt(after(ONE_HOUR)));
        clock.set(after(ONE_HOUR.minus(TICK)));
        applied(extend("g", LATER));
        clock.advance(TICK);
        assertDead("h");
        ledger().sweep(account());
        assertDead("h");
        assertSums(100, 0, 0, 0);
    }

    /** Look at what is alive: what remains does not count; a refund may come back. */
    @Test
    public final void x10_an_empty_lot_can_be_extended() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        applied(job("s", 100));
        applied(extend("g", LATER));
        clock.set(after(ONE_HOUR));
        assertEquals(List.of(), applied(Refund.of(key("s"), key("r"))).caused());
        assertSums(100, 0, 0, 0);
    }

    /** Look at an empty lot whose time is up: it left no entry, and is dead all the same. */
    @Test
    public final void x11_an_empty_lot_past_its_expiry_is_not_extended() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        applied(job("s", 100));
        clock.set(after(ONE_HOUR));
        assertDead("g");
    }

    /** Look at what is alive: what is on hold counts neither for it nor against it. */
    @Test
    public final void x12_credits_on_hold_do_not_keep_a_lot_alive() {
        applied(credits("g", 50).expiresAt(after(ONE_HOUR)));
        applied(credits("h", 50).expiresAt(after(ONE_HOUR)));
        applied(aside("all", 100).timeout(ONE_DAY));
        applied(extend("g", LATER));
        clock.set(after(ONE_HOUR));
        assertDead("h");
        applied(Release.of(key("all"), key("r")));
        assertSums(50, 0, 0, 0);
    }

    /** Look at an unpaid grant: an instant takes the place of its duration. */
    @Test
    public final void x13_an_unpaid_grant_can_be_extended() {
        applied(credits("g", 100).expiresAfter(ONE_HOUR).pending());
        Entry entry = applied(extend("g", LATER)).entry();
        assertEquals(List.of(new Extension(1, Expiry.after(ONE_HOUR), Expiry.at(LATER))), entry.extensions());
        assertSums(0, 0, 100, 0);
        clock.set(after(ONE_HOUR.multipliedBy(2)));
        applied(activate("g", "a"));
        assertEquals(Expiry.at(LATER), lotOf("g").expiry());
        clock.set(LATER);
        assertSums(0, 0, 0, 0);
    }

    /** Look at a grant for later: its expiry may move, as long as it stays behind the start. */
    @Test
    public final void x14_a_grant_for_later_can_be_extended() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)).expiresAfter(ONE_HOUR));
        Entry entry = applied(extend("g", LATER)).entry();
        assertEquals(List.of(extension(1, after(ONE_HOUR.multipliedBy(2)), LATER)), entry.extensions());
        assertSums(0, 0, 100, 0);
        clock.set(after(ONE_HOUR.multipliedBy(2)));
        assertSums(100, 0, 0, 0);
        clock.set(LATER);
        assertSums(0, 0, 0, 0);
    }

    /** Look at an expiry that would not be behind the start: refused, paid or not. */
    @Test
    public final void x15_an_extension_is_to_after_the_start() {
        applied(credits("g", 100).startsAt(LATER));
        applied(credits("h", 100).startsAt(LATER).pending());
        for (String grant : List.of("g", "h")) {
            for (Instant end : List.of(after(ONE_HOUR), LATER.minus(TICK), LATER)) {
                refused(account(), LedgerException.class, () -> ledger().post(extend(grant, end)));
            }
            applied(extend(grant, LATER.plus(TICK)));
        }
    }

    /** Look at what is alive: a grant that was cancelled is not. */
    @Test
    public final void x16_a_cancelled_grant_is_not_extended() {
        applied(credits("g", 100).pending());
        applied(cancel("g", "c"));
        assertDead("g");
    }

    /** Look at what is alive: a grant that was taken back wholly is not. */
    @Test
    public final void x17_a_wholly_revoked_grant_is_not_extended() {
        applied(credits("g", 100));
        applied(Revoke.inFull(key("g"), key("v")));
        assertDead("g");
    }

    /** Look at what is alive: a part that was taken back does not count. */
    @Test
    public final void x18_a_partly_revoked_grant_can_be_extended() {
        applied(credits("g", 100));
        applied(Revoke.amount(key("g"), 99, key("v")));
        applied(extend("g", LATER));
        applied(job("s", 1));
    }

    /** Look at what is alive: credits that came back into a grant taken back wholly are usable, so they can be extended. */
    @Test
    public final void x19_what_came_back_into_a_revoked_grant_can_be_extended() {
        applied(credits("g", 100).priority(1));
        applied(credits("f", 100));
        applied(job("s", 60));
        applied(Revoke.inFull(key("g"), key("v")));
        applied(Refund.of(key("s"), key("r")));
        assertEquals(60, lotOf("g").remaining());
        applied(extend("g", LATER));
        assertEquals(Expiry.at(LATER), lotOf("g").expiry());
    }

    /** Look at the other makers of lots: a positive adjust has a lot that is found by its key. */
    @Test
    public final void x20_the_lot_of_an_adjust_can_be_extended() {
        applied(Adjust.by(account(), 100, "migrated", key("g")));
        applied(extend("g", LATER));
        clock.set(LATER);
        assertSums(0, 0, 0, 0);
    }

    /** Look at a key that made several lots: all of them are extended, each with its own old expiry. */
    @Test
    public final void x21_all_living_lots_of_a_key_are_extended() {
        reissueTwoLots();
        Entry entry = applied(extend("r", after(ONE_DAY.multipliedBy(3)))).entry();
        assertEquals(
                lotsOf("r").stream().map(Lot::number).toList(),
                entry.extensions().stream().map(Extension::lot).toList());
        assertEquals(2, entry.extensions().size());
        clock.set(after(ONE_DAY.multipliedBy(2)));
        assertSums(90, 0, 0, 0);
    }

    /** Look at a key that made several lots of which one is dead: the others are extended. */
    @Test
    public final void x22_a_dead_lot_of_a_key_does_not_stop_the_others() {
        reissueTwoLots();
        Lot first = ledger().lots(account()).get(0);
        applied(Revoke.amount(key("r"), first.remaining(), key("v")));
        Entry entry = applied(extend("r", after(ONE_DAY.multipliedBy(3)))).entry();
        assertEquals(1, entry.extensions().size());
        assertEquals(
                lotsOf("r").stream()
                        .filter(lot -> lot.status() == LotStatus.USABLE)
                        .map(Lot::number)
                        .toList(),
                entry.extensions().stream().map(Extension::lot).toList());
    }

    /** Look at a lot that an entry of the ledger's own made: its reserved key may be named, as any other act's. */
    @Test
    public final void x23_a_lot_that_time_made_is_found_by_its_reserved_key() {
        applied(credits("g", 60).priority(1).expiresAt(after(ONE_HOUR)));
        applied(credits("f", 100));
        applied(aside("h", 60).timeout(ONE_HOUR.multipliedBy(2)));
        applied(Revoke.inFull(key("g"), key("v")));
        clock.set(LATER);
        Entry timeout = ledger().sweep(account()).get(0);
        assertEquals(EntryType.HOLD_EXPIRY, timeout.type());
        assertSums(100, 0, 0, 0);
        Entry entry = applied(Extend.until(timeout.key(), LATER.plus(ONE_HOUR), key("x")))
                .entry();
        assertEquals(Optional.of(timeout.key()), entry.refersTo());
        clock.set(LATER.plus(ONE_HOUR));
        assertSums(40, 0, 0, 0);
    }

    private void assertDead(String grant) {
        var until =
                refused(account(), LotStateException.class, () -> ledger().post(extend(grant, LATER.plus(ONE_DAY))));
        assertEquals(key(grant), until.key());
        refused(account(), LotStateException.class, () -> ledger().post(Extend.forGood(key(grant), key("x"))));
    }

    /** After this, 90 credits are in two lots that a refund made for two expired ones; they end after two days. */
    private void reissueTwoLots() {
        applied(credits("a", 50).expiresAt(after(ONE_HOUR)));
        applied(credits("b", 50).expiresAt(after(ONE_HOUR)));
        applied(job("s", 90));
        clock.set(LATER);
        applied(Refund.of(key("s"), key("r")).reissueUntil(after(ONE_DAY.multipliedBy(2))));
        assertEquals(2, lotsOf("r").size());
    }
}
