package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Activate;
import io.creditledger.command.Cancel;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.query.LotQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import io.creditledger.value.Scope;
import io.creditledger.value.Source;
import io.creditledger.value.UnitCost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Rules l, continued: lots, and what keys find. */
abstract class ReadRules extends BalanceRules {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private Lot onlyLot() {
        List<Lot> lots = ledger().lots(account(), LotQuery.all());
        assertEquals(1, lots.size(), "there is one lot");
        return lots.get(0);
    }

    private List<Key> keysOf(LotQuery query) {
        return ledger().lots(account(), query).stream().map(Lot::key).toList();
    }

    /** Look at whether the list has the order in which a spend draws. */
    @Test
    public final void l14_usable_lots_are_listed_in_burn_order() {
        ledger().grant(Grant.promotion(account(), 10, key("promotion")));
        ledger().grant(Grant.allowance(account(), 10, key("allowance")));
        ledger().grant(Grant.purchase(account(), 10, key("ends")).expiresAt(after(DAY)));
        ledger().grant(Grant.purchase(account(), 10, key("scoped")).scope("images"));
        ledger().grant(Grant.purchase(account(), 10, key("first")).priority(5));
        assertEquals(
                List.of(key("first"), key("scoped"), key("ends"), key("promotion"), key("allowance")),
                ledger().lots(account()).stream().map(Lot::key).toList());
    }

    private void oneLotOfEachStatus() {
        ledger().grant(Grant.purchase(account(), 10, key("expired")).expiresAt(after(HOUR)));
        ledger().grant(Grant.purchase(account(), 20, key("pending")).pending());
        ledger().grant(Grant.purchase(account(), 30, key("scheduled")).startsAt(after(DAY)));
        ledger().grant(Grant.purchase(account(), 40, key("cancelled")).pending());
        ledger().cancel(Cancel.of(key("cancelled"), key("cancel")));
        ledger().grant(Grant.purchase(account(), 50, key("depleted")).priority(0));
        ledger().spend(Spend.of(account(), 50, key("spend")));
        ledger().grant(Grant.purchase(account(), 60, key("revoked")));
        ledger().revoke(Revoke.inFull(key("revoked"), key("revoke")));
        ledger().grant(Grant.purchase(account(), 70, key("usable")));
        ledger().grant(Grant.promotion(account(), 80, key("sooner")));
        clock.advance(HOUR);
    }

    /** Look at how the status follows from state, expiry, what was revoked and what remains. */
    @Test
    public final void l15_lots_are_found_by_their_status() {
        oneLotOfEachStatus();
        for (LotStatus status : LotStatus.values()) {
            if (status != LotStatus.USABLE) {
                Key expected = key(status.name().toLowerCase(Locale.ROOT));
                assertEquals(List.of(expected), keysOf(LotQuery.of(status)), () -> "lots that are " + status);
            }
        }
        assertEquals(List.of(key("sooner"), key("usable")), keysOf(LotQuery.usable()), "lots that are usable");
        assertEquals(keysOf(LotQuery.usable()), keysOf(LotQuery.of(LotStatus.USABLE)), "by name");
    }

    /** Look at the order of an answer with several statuses. */
    @Test
    public final void l16_lots_that_are_not_usable_follow_by_number() {
        oneLotOfEachStatus();
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L),
                ledger().lots(account(), LotQuery.all()).stream()
                        .skip(2)
                        .map(Lot::number)
                        .toList());
        assertEquals(
                List.of(key("sooner"), key("usable"), key("pending"), key("depleted")),
                keysOf(LotQuery.of(LotStatus.DEPLETED, LotStatus.USABLE, LotStatus.PENDING)));
    }

    /** Look at whether a lot stays closed once nothing was left in it. */
    @Test
    public final void l17_a_depleted_lot_is_usable_again_when_credits_return() {
        ledger().grant(Grant.purchase(account(), 10, key("bought")));
        ledger().spend(Spend.of(account(), 10, key("job")));
        assertEquals(LotStatus.DEPLETED, onlyLot().status(), "after the spend");
        ledger().refund(Refund.of(key("job"), key("failed")).amount(4));
        assertEquals(LotStatus.USABLE, onlyLot().status(), "after the refund");
        assertEquals(4, onlyLot().remaining(), "remaining");
        assertEquals(10, onlyLot().granted(), "granted");
    }

    /** Look at what you keep of a grant. A relative expiry becomes an instant as soon as the start is known. */
    @Test
    public final void l18_a_lot_tells_its_terms_and_its_origin() {
        clock.advance(HOUR);
        Instant start = after(DAY);
        UnitCost cost = UnitCost.of("0.05", "EUR");
        ledger().grant(Grant.allowance(account(), 100, key("bought"))
                .priority(7)
                .scope("images")
                .unitCost(cost)
                .startsAt(start)
                .expiresAfter(DAY));
        assertEquals(
                new Lot(
                        account(),
                        1,
                        key("bought"),
                        new LotTerms(Source.ALLOWANCE, 7, Scope.of("images"), Optional.of(cost)),
                        LotStatus.SCHEDULED,
                        100,
                        100,
                        0,
                        0,
                        after(HOUR),
                        Optional.of(start),
                        Optional.of(start),
                        Expiry.at(start.plus(DAY)),
                        OptionalLong.empty()),
                onlyLot());
    }

    /** Look at whether a duration is counted from the grant instead of from the activation. */
    @Test
    public final void l19_a_pending_lot_keeps_its_relative_expiry_until_it_is_paid() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")).pending().expiresAfter(DAY));
        assertEquals(Expiry.after(DAY), onlyLot().expiry(), "expiry while pending");
        assertEquals(Optional.empty(), onlyLot().usableFrom(), "usable from, while pending");
        clock.advance(HOUR);
        ledger().activate(Activate.of(key("bought"), key("paid")));
        assertEquals(Expiry.at(after(HOUR.plus(DAY))), onlyLot().expiry(), "expiry once paid");
        assertEquals(Optional.of(after(HOUR)), onlyLot().usableFrom(), "usable from, once paid");
    }

    /** Look at the lot's own counters beside what remains. */
    @Test
    public final void l20_a_lot_counts_what_lapsed_and_what_was_revoked() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")).expiresAt(after(HOUR)));
        ledger().spend(Spend.of(account(), 30, key("job")));
        ledger().revoke(Revoke.amount(key("bought"), 20, key("revoke")));
        clock.advance(HOUR);
        assertEquals(100, onlyLot().granted(), "granted");
        assertEquals(20, onlyLot().revoked(), "revoked");
        assertEquals(50, onlyLot().lapsed(), "lapsed");
        assertEquals(0, onlyLot().remaining(), "remaining");
    }

    /** Look at the look-up by key: the command's key, all accounts, written entries only. */
    @Test
    public final void l21_a_key_finds_the_entry_that_it_left_behind() {
        var receipt =
                ledger().grant(Grant.purchase(account(), 100, key("bought")).expiresAt(after(HOUR)));
        assertEquals(Optional.of(receipt.entry()), ledger().entry(key("bought")));
        assertEquals(Optional.empty(), ledger().entry(key("other")), "a key that nobody used");
        clock.advance(HOUR);
        Key expiry = ledger().history(account()).items().get(0).key();
        assertEquals(Optional.empty(), ledger().entry(expiry), "the key of an entry that is not written yet");
        ledger().sweep(account());
        assertEquals(Optional.of(EntryType.EXPIRY), ledger().entry(expiry).map(entry -> entry.type()), "once it is");
    }

    /** Look at whether both parts of the account are in every key and condition of your store. */
    @Test
    public final void l22_the_currencies_of_an_owner_are_accounts_of_their_own() {
        Account seconds = watched(account().in("gpu-seconds"));
        ledger().grant(Grant.purchase(account(), 100, key("credits")));
        ledger().grant(Grant.purchase(seconds, 7, key("seconds")));
        assertEquals(100, available(account()));
        assertEquals(7, available(seconds));
        assertEquals(1, ledger().history(seconds).items().get(0).sequence());
    }

    /** Look at the collation of your columns: owners and keys are compared byte by byte. */
    @Test
    public final void l23_owners_and_keys_that_differ_in_case_are_different() {
        Account upper = watched(Account.of(account().owner().toUpperCase(Locale.ROOT)));
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        ledger().grant(Grant.purchase(upper, 7, key("BOUGHT")));
        assertEquals(100, available(account()));
        assertEquals(7, available(upper));
        assertEquals(upper, ledger().entry(key("BOUGHT")).orElseThrow().account());
    }
}
