package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Extend;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Totals;
import io.creditledger.value.Expiry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules x: another expiry for credits. */
abstract class ExtensionRules extends ScheduledRules {
    static final Instant LATER = T0.plus(ONE_DAY);

    /** Look at the entry of an extension: no credits move; it tells the expiry before and after. */
    @Test
    public final void x1_an_extension_changes_the_expiry_and_no_sum() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        Entry entry = applied(extend("g", LATER)).entry();
        assertEquals(EntryType.EXTEND, entry.type());
        assertEquals(0, entry.amount());
        assertEquals(Optional.of(key("g")), entry.refersTo());
        assertEquals(new Totals(0, 0, 0, 0), entry.change());
        assertEquals(List.of(), entry.draws());
        assertEquals(List.of(extension(1, after(ONE_HOUR), LATER)), entry.extensions());
        assertEquals(Expiry.at(LATER), lotOf("g").expiry());
    }

    /** Look at the old expiry of an extended lot: nothing lapses at it, and all at the new one. */
    @Test
    public final void x2_extended_credits_outlive_their_old_expiry() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        applied(extend("g", LATER));
        clock.set(after(ONE_HOUR));
        assertSums(100, 0, 0, 0);
        assertEquals(List.of(), ledger().sweep(account()));
        clock.set(LATER.minus(TICK));
        applied(job("s", 1));
        clock.set(LATER);
        assertSums(0, 0, 0, 0);
        assertEquals(LATER, ledger().sweep(account()).get(0).at());
    }

    /** Look at an extension to an earlier instant: any instant in the future will do. */
    @Test
    public final void x3_an_extension_may_shorten() {
        applied(credits("g", 100).expiresAt(LATER));
        applied(extend("g", after(ONE_HOUR)));
        clock.set(after(ONE_HOUR));
        assertSums(0, 0, 0, 0);
    }

    /** Look at credits without an expiry: they can be given one. */
    @Test
    public final void x4_credits_without_expiry_can_get_one() {
        applied(credits("g", 100));
        Entry entry = applied(extend("g", LATER)).entry();
        assertEquals(List.of(new Extension(1, Expiry.NEVER, Expiry.at(LATER))), entry.extensions());
        clock.set(LATER);
        assertSums(0, 0, 0, 0);
    }

    /** Look at an extension for good: nothing falls due any more. */
    @Test
    public final void x5_credits_can_be_extended_for_good() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        Entry entry = applied(Extend.forGood(key("g"), key("x"))).entry();
        assertEquals(List.of(new Extension(1, Expiry.at(after(ONE_HOUR)), Expiry.NEVER)), entry.extensions());
        clock.set(after(ONE_DAY.multipliedBy(10_000)));
        assertSums(100, 0, 0, 0);
    }

    /** Look at an extension to the past or to now: refused, to the microsecond. */
    @Test
    public final void x6_an_extension_is_to_the_future() {
        applied(credits("g", 100).expiresAt(LATER));
        clock.set(after(ONE_HOUR));
        assertRefusedInput("expiry", extend("g", T0));
        assertRefusedInput("expiry", extend("g", after(ONE_HOUR)));
        applied(extend("g", after(ONE_HOUR).plus(TICK)));
    }

    /** Look at an extension of an extension: each starts from what the one before it left. */
    @Test
    public final void x7_credits_can_be_extended_again() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        applied(extend("g", LATER));
        Entry entry = applied(Extend.forGood(key("g"), key("y"))).entry();
        assertEquals(List.of(new Extension(1, Expiry.at(LATER), Expiry.NEVER)), entry.extensions());
    }

    /** Look at the burn order after an extension: it goes by the new expiry. */
    @Test
    public final void x8_an_extended_lot_burns_by_its_new_expiry() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        applied(credits("h", 100).expiresAt(after(ONE_HOUR.multipliedBy(2))));
        applied(extend("g", LATER));
        assertEquals(
                List.of(key("h"), key("g")),
                ledger().lots(account()).stream().map(Lot::key).toList());
        applied(job("s", 100));
        assertEquals(0, lotOf("h").remaining());
        assertEquals(100, lotOf("g").remaining());
    }

    final Extend extend(String grant, Instant end) {
        return Extend.until(key(grant), end, key("x-" + grant));
    }

    static Extension extension(long lot, Instant from, Instant to) {
        return new Extension(lot, Expiry.at(from), Expiry.at(to));
    }
}
