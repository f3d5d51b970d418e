package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.Receipt;
import io.creditledger.command.Capture;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Spend;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Shortfall;
import io.creditledger.entry.Totals;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** Short ways to move credits of the rule's one account, and exact ways to look at what moved. */
abstract class ActFixture extends ExtendRules {
    /** The smallest step of the ledger's time. */
    static final Duration MICRO = Duration.of(1, ChronoUnit.MICROS);

    /** An hour. */
    static final Duration HOUR = Duration.ofHours(1);

    /** A day. */
    static final Duration DAY = Duration.ofDays(1);

    /** A grant of purchased credits, to be sent or changed. */
    final Grant purchase(String key, long amount) {
        return Grant.purchase(account(), amount, key(key));
    }

    /** Grants purchased credits. */
    final Receipt buy(String key, long amount) {
        return ledger().grant(purchase(key, amount));
    }

    /** A spend, to be sent or changed. */
    final Spend spending(String key, long amount) {
        return Spend.of(account(), amount, key(key));
    }

    /** Spends. */
    final Receipt spend(String key, long amount) {
        return ledger().spend(spending(key, amount));
    }

    /** Spends on the feature "images". */
    final Receipt spendOnImages(String key, long amount) {
        return ledger().spend(spending(key, amount).feature("images"));
    }

    /** Spends with an overdraft that is large enough for any rule. */
    final Receipt overspend(String key, long amount) {
        return ledger().spend(spending(key, amount).overdraft(1_000_000));
    }

    /** Sets credits aside for the default time. */
    final Receipt hold(String key, long amount) {
        return ledger().hold(Hold.of(account(), amount, key(key)));
    }

    /** Charges a part of a hold. */
    final Receipt capture(String hold, long amount, String key) {
        return ledger().capture(Capture.of(key(hold), key(key)).amount(amount));
    }

    /** Returns a hold. */
    final Receipt release(String hold, String key) {
        return ledger().release(Release.of(key(hold), key(key)));
    }

    /** Refunds all that is left of an act. */
    final Receipt refund(String act, String key) {
        return ledger().refund(Refund.of(key(act), key(key)));
    }

    /** Refunds a part of an act. */
    final Receipt refund(String act, long amount, String key) {
        return ledger().refund(Refund.of(key(act), key(key)).amount(amount));
    }

    /** A draw on a lot. */
    static Draw draw(long lot, long amount) {
        return new Draw(lot, amount);
    }

    /** A draw on a lot on behalf of another. */
    static Draw draw(long lot, long amount, long forLot) {
        return new Draw(lot, amount, forLot);
    }

    /** A draw that makes debt (negative) or pays it. */
    static Draw debt(long amount) {
        return new Draw(Draw.DEBT, amount);
    }

    /** All entries of the account, oldest first. */
    final List<Entry> entries() {
        return ledger().history(account(), HistoryQuery.oldestFirst().limit(1000))
                .items();
    }

    /** The newest entry of the account. */
    final Entry newest() {
        List<Entry> all = entries();
        return all.get(all.size() - 1);
    }

    /** All lots of the account by number. */
    final List<Lot> allLots() {
        return ledger().lots(account(), LotQuery.all()).stream()
                .sorted(Comparator.comparingLong(Lot::number))
                .toList();
    }

    /** The lot of this number. */
    final Lot lot(int number) {
        return allLots().get(number - 1);
    }

    /** These and no other draws, in this order. */
    static void assertDraws(Entry entry, Draw... draws) {
        assertEquals(List.of(draws), entry.draws(), "the draws of " + entry.type());
    }

    /** These and no other draws of the receipt's entry, in this order. */
    static void assertDraws(Receipt receipt, Draw... draws) {
        assertDraws(receipt.entry(), draws);
    }

    /** What an entry changed. */
    static void assertChange(Entry entry, long available, long held, long pending, long debt) {
        assertEquals(new Totals(available, held, pending, debt), entry.change(), "the change by " + entry.type());
    }

    /** What the receipt's entry changed. */
    static void assertChange(Receipt receipt, long available, long held, long pending, long debt) {
        assertChange(receipt.entry(), available, held, pending, debt);
    }

    /** The sums of the account now. */
    final void assertTotals(long available, long held, long pending, long debt) {
        assertEquals(
                new Totals(available, held, pending, debt),
                ledger().balance(account()).totals());
    }

    /** What remains in every lot that there ever was, by number. */
    final void assertRemaining(long... amounts) {
        assertEquals(
                LongStream.of(amounts).boxed().toList(),
                allLots().stream().map(Lot::remaining).toList(),
                "what remains in the lots");
    }

    /** Refused for want of credits, with this much asked for and this much there. */
    final Shortfall assertTooFew(long requested, long spendable, Runnable what) {
        Shortfall shortfall =
                refused(account(), InsufficientCreditsException.class, what).shortfall();
        assertEquals(account(), shortfall.account());
        assertEquals(requested, shortfall.requested(), "asked for");
        assertEquals(spendable, shortfall.spendable(), "spendable");
        return shortfall;
    }

    /** Refused because less is left of an act; 0 is asked for where it was "all that is left". */
    final void assertNotLeft(String act, long requested, long left, Runnable what) {
        var refusal = refused(account(), MoreThanLeftException.class, what);
        assertEquals(key(act), refusal.key());
        assertEquals(requested, refusal.requested(), "asked for");
        assertEquals(left, refusal.left(), "left");
    }
}
