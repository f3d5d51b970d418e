package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.Receipt;
import io.creditledger.command.Adjust;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import io.creditledger.value.LotTerms;
import io.creditledger.value.Note;
import io.creditledger.value.Scope;
import io.creditledger.value.Source;
import io.creditledger.value.UnitCost;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Rules g: grants. */
abstract class GrantRules extends DueRules {
    /** Look at how the entry of a grant is built: size, sums before and after, draws, who and why. */
    @Test
    public final void g1_a_grant_adds_credits() {
        Note note = Note.NONE.reason("welcome").reference("T-1").metadata("campaign", "spring");
        Entry entry = applied(credits("g", 100).note(note)).entry();
        assertEquals(1, entry.sequence());
        assertEquals(EntryType.GRANT, entry.type());
        assertEquals(100, entry.amount());
        assertEquals(Totals.ZERO, entry.before());
        assertEquals(new Totals(100, 0, 0, 0), entry.after());
        assertEquals(List.of(new Draw(1, 100)), entry.draws());
        assertEquals(APP, entry.actor());
        assertEquals(note, entry.note());
        assertEquals(Optional.empty(), entry.refersTo());
        assertSums(100, 0, 0, 0);
    }

    /** Look at the lot that a grant makes where nothing was said: the defaults, which are part of the contract. */
    @Test
    public final void g2_a_grant_makes_a_lot_of_its_own() {
        applied(credits("g", 100));
        Lot expected = new Lot(
                account(),
                1,
                key("g"),
                new LotTerms(Source.PURCHASE, 100, Scope.ANY, Optional.empty()),
                LotStatus.USABLE,
                100,
                100,
                0,
                0,
                T0,
                Optional.empty(),
                Optional.of(T0),
                Expiry.NEVER,
                OptionalLong.empty());
        assertEquals(List.of(expected), ledger().lots(account()));
    }

    /** Look at the three kinds of grants: the source stays with the credits. */
    @Test
    public final void g3_the_source_is_never_forgotten() {
        applied(Grant.promotion(account(), 1, key("promotion")));
        applied(Grant.allowance(account(), 1, key("allowance")));
        applied(Grant.purchase(account(), 1, key("purchase")));
        assertEquals(Source.PROMOTION, lotOf("promotion").terms().source());
        assertEquals(Source.ALLOWANCE, lotOf("allowance").terms().source());
        assertEquals(Source.PURCHASE, lotOf("purchase").terms().source());
    }

    /** Look at what is stored of a lot: every term that was said. */
    @Test
    public final void g4_the_terms_of_a_grant_stay_with_its_lot() {
        UnitCost cost = UnitCost.of("0.0125", "EUR");
        applied(credits("g", 100).priority(7).scope("video", "images").unitCost(cost));
        assertEquals(
                new LotTerms(Source.PURCHASE, 7, Scope.of("images", "video"), Optional.of(cost)),
                lotOf("g").terms());
    }

    /** Look at the numbers of lots: 1, 2, 3 in the order of granting, in each account. */
    @Test
    public final void g5_lots_are_numbered_in_each_account() {
        applied(credits("a", 1));
        applied(Grant.purchase(account("other"), 1, key("b")));
        applied(credits("c", 1));
        assertEquals(1, lotOf("a").number());
        assertEquals(2, lotOf("c").number());
        assertEquals(1, ledger().lots(account("other")).get(0).number());
    }

    /** Look at sums by feature: an unscoped lot serves all, a scoped one its features only. */
    @Test
    public final void g6_a_scope_limits_what_credits_are_good_for() {
        applied(credits("any", 1));
        applied(credits("images", 20).scope("images"));
        applied(credits("both", 300).scope("images", "video"));
        var balance = ledger().balance(account());
        assertEquals(321, balance.available());
        assertEquals(321, balance.availableFor("images"));
        assertEquals(301, balance.availableFor("video"));
        assertEquals(1, balance.availableFor("Images"));
        assertEquals(1, balance.availableUnscoped());
    }

    /** Look at a lot of a scope that is used up: the sums by feature follow, debt included. */
    @Test
    public final void g7_sums_by_feature_are_eligible_credits_less_debt() {
        applied(credits("images", 20).scope("images"));
        applied(Spend.of(account(), 5, key("s")).overdraft(5));
        var balance = ledger().balance(account());
        assertEquals(15, balance.available());
        assertEquals(15, balance.availableFor("images"));
        assertEquals(-5, balance.availableFor("video"));
        assertEquals(-5, balance.availableUnscoped());
    }

    /** Look at a first-time grant that is over already: refused, and to the microsecond. */
    @Test
    public final void g8_a_grant_that_would_be_born_expired_is_refused() {
        assertRefusedInput("expiry", credits("g", 100).expiresAt(T0));
        assertRefusedInput("expiry", credits("g", 100).expiresAt(T0.minus(ONE_DAY)));
        assertRefusedInput("expiry", credits("g", 100).expiresAt(T0.plusNanos(999)));
        applied(credits("g", 100).expiresAt(T0.plus(TICK)));
        assertSums(100, 0, 0, 0);
    }

    /** Look at a first-time grant for later that is over already: waiting for payment does not excuse it. */
    @Test
    public final void g9_a_pending_grant_that_would_be_born_expired_is_refused() {
        assertRefusedInput("expiry", credits("g", 100).expiresAt(T0).pending());
    }

    /** Look at a relative expiry: it counts from the grant, and the lot shows what it comes to. */
    @Test
    public final void g10_a_relative_expiry_counts_from_the_grant() {
        clock.set(after(ONE_HOUR));
        applied(credits("g", 100).expiresAfter(ONE_DAY));
        assertEquals(Expiry.at(after(ONE_HOUR.plus(ONE_DAY))), lotOf("g").expiry());
        clock.set(after(ONE_HOUR.plus(ONE_DAY)).minus(TICK));
        assertSums(100, 0, 0, 0);
        clock.advance(TICK);
        assertSums(0, 0, 0, 0);
    }

    /** Look at a start in the past: usable at once, without an entry for the start. */
    @Test
    public final void g11_a_start_in_the_past_is_no_start() {
        applied(credits("g", 100).startsAt(T0.minus(ONE_DAY)));
        assertSums(100, 0, 0, 0);
        clock.advance(ONE_DAY);
        assertEquals(List.of(), ledger().sweep(account()));
        applied(job("s", 100));
        assertEquals(List.of(EntryType.GRANT, EntryType.SPEND), kinds());
    }

    /** Look at a start in the past: neither a relative expiry nor the lot's age counts from it. */
    @Test
    public final void g12_a_start_in_the_past_shifts_nothing() {
        applied(credits("g", 100).startsAt(T0.minus(ONE_DAY)).expiresAfter(ONE_DAY));
        assertEquals(Optional.of(T0), lotOf("g").usableFrom());
        assertEquals(Expiry.at(after(ONE_DAY)), lotOf("g").expiry());
    }

    /** Look at a start that is this very instant: it is not in the future. */
    @Test
    public final void g13_a_start_now_is_no_start() {
        Entry entry = applied(credits("g", 100).startsAt(T0)).entry();
        assertMoved(entry, 100, 0, 0);
        assertEquals(List.of(), ledger().sweep(account()));
        assertEquals(LotStatus.USABLE, lotOf("g").status());
    }

    /** Look at a grant under debt: the credits come in whole, and then pay in the same entry. */
    @Test
    public final void g14_a_grant_pays_debt_first() {
        applied(Adjust.by(account(), -30, "old debt", key("a")).intoDebt());
        Receipt receipt = applied(credits("g", 100));
        assertEquals(
                List.of(new Draw(1, 100), new Draw(1, -30), new Draw(Draw.DEBT, 30)),
                receipt.entry().draws());
        assertMoved(receipt.entry(), 100, 0, 0);
        assertSums(70, 0, 0, 0);
        assertEquals(100, lotOf("g").granted());
        assertEquals(70, lotOf("g").remaining());
    }

    /** Look at the end of a day as people count it: with summer time the day is an hour shorter. */
    @Test
    public final void g15_credits_may_end_with_a_day_of_people() {
        Instant end = Instant.parse("2026-03-29T22:00:00Z");
        Expiry expiry = Expiry.endOf(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/Berlin"));
        applied(credits("g", 100).expires(expiry));
        assertEquals(Expiry.at(end), lotOf("g").expiry());
        clock.set(end.minus(TICK));
        assertSums(100, 0, 0, 0);
        clock.set(end);
        assertSums(0, 0, 0, 0);
    }

    /** Look at how accounts are told apart: owners byte by byte, whatever the database thinks of case. */
    @Test
    public final void g16_owners_that_differ_in_case_are_two_owners() {
        applied(Grant.purchase(account("jane"), 1, key("a")));
        applied(Grant.purchase(account("Jane"), 20, key("b")));
        assertEquals(1, available(account("jane")));
        assertEquals(20, available(account("Jane")));
        assertEquals(1, log(account("Jane")).size());
    }

    /** Look at how accounts are told apart: currencies byte by byte, too. */
    @Test
    public final void g17_currencies_of_one_owner_are_accounts_of_their_own() {
        Account tokens = watched(account().in("tokens"));
        Account shouted = watched(account().in("TOKENS"));
        applied(Grant.purchase(tokens, 20, key("b")));
        applied(Grant.purchase(shouted, 300, key("c")));
        assertEquals(20, available(tokens));
        assertEquals(300, available(shouted));
        assertSums(0, 0, 0, 0);
    }

    /** Look at expired lots: they are in the books with what lapsed, and no longer among the usable ones. */
    @Test
    public final void g18_an_expired_lot_tells_what_lapsed() {
        applied(credits("g", 100).expiresAfter(ONE_HOUR));
        applied(job("s", 30));
        clock.advance(Duration.ofHours(1));
        assertEquals(List.of(), ledger().lots(account()));
        Lot lot = lotOf("g");
        assertEquals(LotStatus.EXPIRED, lot.status());
        assertEquals(100, lot.granted());
        assertEquals(0, lot.remaining());
        assertEquals(70, lot.lapsed());
    }

    /** Look at an account of which only the owner is said: its currency is part of the contract. */
    @Test
    public final void g19_an_account_without_a_currency_is_in_credits() {
        applied(credits("g", 5));
        assertEquals(5, available(account().in("credits")));
        assertEquals("credits", ledger().balance(account()).account().currency());
    }

    /** Look at a start with a while counted from it: an end that cannot be written is refused before the grant is paid. */
    @Test
    public final void g20_an_end_beyond_what_can_be_written_is_refused_at_once() {
        Grant grant = credits("g", 100).pending().startsAt(Instant.parse("9500-01-01T00:00:00Z"));
        assertInvalid("expiry", () -> grant.expiresAfter(Duration.ofDays(365_000)));
    }
}
