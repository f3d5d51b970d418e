package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.BurnCriterion;
import io.creditledger.command.Adjust;
import io.creditledger.command.Grant;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.explain.AfterAdjustment;
import io.creditledger.explain.Change;
import io.creditledger.explain.Drop;
import io.creditledger.explain.Explanation;
import io.creditledger.explain.NextExpiry;
import io.creditledger.explain.NotUsable;
import io.creditledger.explain.Obstacle;
import io.creditledger.explain.PromotionsFirst;
import io.creditledger.explain.UnusableCredits;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.math.BigInteger;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules ex, continued: answers to the questions that customers ask. */
abstract class ExplainRules extends ExplainChoiceRules {
    /** Look at what lowered the balance since then: by kind, and the largest falls one by one. */
    @Test
    public final void ex26_a_drop_is_explained_by_kind_and_by_its_largest_falls() {
        buy("p", 1_000);
        spend("early", 100);
        clock.set(after(ONE_HOUR));
        for (int i = 1; i <= 6; i++) {
            spend("s" + i, i * 10L);
        }
        hold("h", 300);
        refund("s6", 50, "r");
        Drop drop = explain().dropSince(T0);
        assertEquals(new Totals(900, 0, 0, 0), drop.before());
        assertEquals(new Totals(440, 300, 0, 0), drop.after());
        assertEquals(BigInteger.valueOf(460), drop.fall());
        assertEquals(
                List.of(lowered(EntryType.SPEND, 6, 210), lowered(EntryType.HOLD, 1, 300), raised(1, 50)),
                drop.changes());
        assertEquals(
                List.of(key("h"), key("s6"), key("s5"), key("s4"), key("s3")),
                drop.largest().stream().map(Entry::key).toList());
        assertText(
                drop.text(),
                "What is available fell by 460 credits: from 900 credits on 2026-03-01 09:00 UTC to 440 credits",
                "What lowered it:\n- 300 set aside for running work (once)\n- 210 spent (6 times)\n",
                "What raised it:\n- 50 refunded (once)\n",
                "300 credits are only set aside",
                "The largest falls:\n- 300 set aside for running work on 2026-03-01 10:00 UTC, " + key("h"));
    }

    /** Look at a balance that did not fall: this is said, and with it what raised it. */
    @Test
    public final void ex27_where_nothing_fell_this_is_said() {
        buy("p", 100);
        assertEquals(0, explain().dropSince(T0).fall().signum());
        assertText(
                explain().dropSince(T0).text(),
                "What is available did not fall: there were 100 credits",
                "Nothing has changed what is available since then.");
        clock.set(after(ONE_HOUR));
        buy("q", 10);
        assertText(
                explain().dropSince(T0).text(),
                "What is available did not fall. It rose by 10 credits",
                "What raised it:\n- 10 granted (once)");
    }

    /** Look at new credits: what waits for payment or its start, what has a scope, and what a debt took. */
    @Test
    public final void ex28_credits_that_cannot_be_used_are_told_with_the_reason() {
        ledger().grant(purchase("p", 10).pending());
        ledger().grant(purchase("q", 20).startsAt(after(ONE_DAY)));
        ledger().grant(purchase("r", 30).scope("images"));
        overspend("s", 40);
        clock.set(after(ONE_HOUR));
        buy("t", 50);
        NotUsable answer = explain().notUsable();
        assertEquals(
                List.of(Obstacle.PAYMENT, Obstacle.START, Obstacle.SCOPE, Obstacle.DEBT),
                answer.credits().stream().map(UnusableCredits::obstacle).toList());
        assertEquals(
                List.of(10L, 20L, 30L, 40L),
                answer.credits().stream().map(UnusableCredits::amount).toList());
        assertText(
                answer.text(),
                "10 credits of purchase " + key("p") + " (lot 1) wait for payment, since 2026-03-01 09:00 UTC.",
                "20 credits of purchase " + key("q") + " (lot 2) can be used from 2026-03-02 09:00 UTC on.",
                "30 credits of purchase " + key("r") + " (lot 3) can be used for images only.",
                "40 credits of purchase " + key("t") + " (lot 4), the newest ones, paid debt on 2026-03-01 10:00 UTC.");
    }

    /** Look at an account in which everything can be used: this is said. */
    @Test
    public final void ex29_where_nothing_waits_this_is_said() {
        overspend("s", 40);
        buy("p", 50);
        buy("q", 50);
        assertEquals(List.of(), explain().notUsable().credits());
        assertText(
                explain().notUsable().text(),
                "No credits wait for payment or for their start.",
                "On 2026-03-01 09:00 UTC 60 credits are available.");
    }

    /** Look at promotional credits that burn first as a matter of course. */
    @Test
    public final void ex30_promotions_that_went_first_are_told() {
        buy("p", 100);
        ledger().grant(Grant.promotion(account(), 50, key("q")));
        ledger().grant(Grant.promotion(account(), 10, key("v")).scope("video"));
        spend("s", 30);
        spend("t", 40);
        hold("h", 5);
        PromotionsFirst answer = explain().promotionsFirst();
        assertTrue(answer.isSo());
        assertEquals(BigInteger.valueOf(60), answer.granted());
        assertEquals(BigInteger.valueOf(50), answer.used());
        assertEquals(BigInteger.valueOf(25), answer.othersUsed());
        assertText(
                answer.text(), "Yes: ", "60 credits were promotional. 50 promotional and 25 other credits were used");
    }

    /** Look at acts that used others although promotional credits were left for them: each is told, with the rule. */
    @Test
    public final void ex31_promotions_that_were_passed_over_are_told_with_the_rule() {
        ledger().grant(Grant.promotion(account(), 50, key("q")));
        ledger().grant(purchase("p", 100).expiresAt(after(ONE_DAY)));
        for (int i = 1; i <= 6; i++) {
            spend("s" + i, 10);
        }
        PromotionsFirst answer = explain().promotionsFirst();
        assertFalse(answer.isSo());
        assertEquals(6, answer.exceptions());
        assertEquals(5, answer.latest().size());
        assertEquals(key("s6"), answer.latest().get(4).act().key());
        assertEquals(BurnCriterion.EXPIRY, answer.latest().get(4).decidedBy());
        assertText(
                answer.text(),
                "Not always: 6 times other credits were used",
                "- for " + key("s6") + " on 2026-03-01 09:00 UTC purchase " + key("p")
                        + " (lot 2) went before promotion " + key("q")
                        + " (lot 1), because it expires on 2026-03-02 09:00 UTC, and lot 1 never");
    }

    /** Look at an account that never had promotional credits: this is said. */
    @Test
    public final void ex32_where_there_were_no_promotions_this_is_said() {
        buy("p", 100);
        spend("s", 30);
        assertTrue(explain().promotionsFirst().isSo());
        assertEquals(
                "There were no promotional credits.",
                explain().promotionsFirst().text());
    }

    /** Look at the latest correction upwards: what it paid, and what came after it. */
    @Test
    public final void ex33_what_became_of_an_adjustment_is_told() {
        overspend("s", 70);
        ledger().as(Actor.support("jane"))
                .adjust(Adjust.by(account(), 100, "goodwill", key("u")).reference("T-9"));
        ledger().adjust(Adjust.by(account(), -10, "too many", key("d")));
        spend("t", 15);
        ledger().grant(purchase("p", 500).pending());
        AfterAdjustment answer = explain().afterAdjustment();
        assertEquals(key("u"), answer.adjustment().orElseThrow().key());
        assertEquals(70, answer.debtPaid());
        assertEquals(List.of(lowered(EntryType.SPEND, 1, 15), lowered(EntryType.ADJUST, 1, 10)), answer.changes());
        assertText(
                answer.text(),
                "The latest correction added 100 credits on 2026-03-01 09:00 UTC, " + key("u")
                        + ", by support jane, reference T-9: \"goodwill\"\n",
                "It took what is available from -70 credits to 30 credits.",
                "70 credits of it paid debt at once.",
                "What has lowered it since:\n- 15 spent (once)\n- 10 corrected (once)",
                "5 credits are available.",
                "500 credits wait for payment or for their start.");
    }

    /** Look at an account without a correction upwards: this is said. */
    @Test
    public final void ex34_where_no_adjustment_added_credits_this_is_said() {
        buy("p", 100);
        ledger().adjust(Adjust.by(account(), -10, "too many", key("d")));
        assertTrue(explain().afterAdjustment().adjustment().isEmpty());
        assertEquals(0, explain().afterAdjustment().debtPaid());
        assertText(explain().afterAdjustment().text(), "No correction has added credits.", "90 credits are available.");
    }

    /** Look at what expires: everything of the next instant together, then the rest; what is not paid does not expire. */
    @Test
    public final void ex35_the_next_expiry_is_told() {
        ledger().grant(purchase("late", 40).expiresAt(after(Duration.ofDays(9))));
        ledger().grant(purchase("p", 10).expiresAt(after(ONE_DAY)));
        ledger().grant(purchase("q", 20).expiresAt(after(ONE_DAY)).startsAt(after(ONE_HOUR)));
        ledger().grant(purchase("unpaid", 30).expiresAt(after(ONE_HOUR)).pending());
        buy("never", 50);
        NextExpiry answer = explain().nextExpiry();
        assertEquals(
                List.of(2L, 3L, 1L),
                answer.credits().stream().map(some -> some.lot().number()).toList());
        assertEquals(2, answer.next().size());
        assertEquals(after(ONE_DAY), answer.next().get(0).at());
        assertText(
                answer.text(),
                "30 credits will expire on 2026-03-02 09:00 UTC, unless they are used before:\n- 10 of purchase",
                "After that:\n- 40 of purchase " + key("late") + " (lot 1) on 2026-03-10 09:00 UTC");
    }

    /** Look at an account in which nothing will expire: this is said. */
    @Test
    public final void ex36_where_nothing_will_expire_this_is_said() {
        ledger().grant(purchase("p", 10).expiresAt(after(ONE_DAY)));
        clock.set(after(ONE_DAY));
        buy("q", 10);
        assertEquals(List.of(), explain().nextExpiry().next());
        assertEquals(
                "No credits will expire, as of 2026-03-02 09:00 UTC.",
                explain().nextExpiry().text());
    }

    /** Look at reasons that try to break the line or to turn it round: they are written out. */
    @Test
    public final void ex37_hostile_text_stays_on_its_line() {
        String reason = "a\u2028b\u202ec\u2066d <script>\ud83d\ude00";
        ledger().adjust(Adjust.by(account(), 10, reason, key("u")));
        assertText(explain().afterAdjustment().text(), ": \"a\\u{2028}b\\u{202e}c\\u{2066}d <script>\ud83d\ude00\"\n");
    }

    /** Look at times and amounts: in the zone that was asked for, and in the account's currency. */
    @Test
    public final void ex38_times_are_told_in_the_zone_and_amounts_in_the_currency() {
        Account seconds = watched(account("gpu").in("gpu-seconds"));
        ledger().grant(Grant.purchase(seconds, 1_234_567, key("p")).expiresAt(after(ONE_DAY)));
        assertText(
                ledger().explain(seconds).nextExpiry().text(ZoneId.of("Asia/Kathmandu")),
                "1,234,567 gpu-seconds will expire on 2026-03-02 14:45 Asia/Kathmandu");
    }

    /** Look at the waterfall as text: each line adds up before the reader's eyes. */
    @Test
    public final void ex39_the_waterfall_is_told_line_by_line() {
        buy("p", 10);
        overspend("s", 40);
        buy("q", 20);
        assertEquals(
                "On 2026-03-01 09:00 UTC -10 credits are available, 0 held, 0 pending; the debt is 10.\n"
                        + "- purchase " + key("p") + " (lot 1): 10 granted = 10 spent\n"
                        + "- purchase " + key("q") + " (lot 2): 20 granted = 20 used to pay debt\n"
                        + "- debt: 20 paid with credits = -10 available + 30 spent\n"
                        + "In sum: 30 granted = -10 available + 40 spent",
                waterfall().text());
    }

    /** Look at accounts with many lots: the text stays short, and still tells of everything. */
    @Test
    public final void ex40_many_lots_are_told_in_few_lines() {
        for (int i = 1; i <= 25; i++) {
            ledger().grant(purchase("p" + i, i).expiresAt(after(Duration.ofDays(i))));
        }
        assertText(
                waterfall().text(),
                "\n- 5 older lots: 15 granted = 15 available\n- purchase " + key("p6") + " (lot 6): 6 granted",
                "In sum: 325 granted = 325 available");
        assertEquals(23, waterfall().text().lines().count());
        assertEquals(25, explain().nextExpiry().credits().size());
        assertText(explain().nextExpiry().text(), "(lot 11) on 2026-03-12 09:00 UTC\n- and 14 more lots");
    }

    private Explanation explain() {
        return ledger().explain(account());
    }

    private static Change lowered(EntryType type, long count, long amount) {
        return new Change(type, false, count, BigInteger.valueOf(amount));
    }

    private static Change raised(long count, long amount) {
        return new Change(EntryType.REFUND, true, count, BigInteger.valueOf(amount));
    }
}
