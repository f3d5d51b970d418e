package io.creditledger.testkit.contract;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import io.creditledger.value.UnitCost;
import org.junit.jupiter.api.Test;

/** Rules k, continued: for every command, every field that decides its effect. */
abstract class OnceConflictRules extends OnceContentRules {
    /** Look at the content of a grant: a field that was left out before, or said before, is missing from it. */
    @Test
    public final void k51_every_field_of_a_grant_counts() {
        applied(credits("g", 100));
        assertConflict("amount", credits("g", 99));
        assertConflict("source", Grant.promotion(account(), 100, key("g")));
        assertConflict("source", Grant.allowance(account(), 100, key("g")));
        assertConflict("priority", credits("g", 100).priority(99));
        assertConflict("scope", credits("g", 100).scope("images"));
        assertConflict("unit cost", credits("g", 100).unitCost(UnitCost.of("0", "EUR")));
        assertConflict("expiry", credits("g", 100).expiresAfter(ONE_DAY));
        assertConflict("start", credits("g", 100).startsAt(T0));
        assertConflict("pending", credits("g", 100).pending());
    }

    /** Look at the content of a grant: two values that were both said are taken for the same. */
    @Test
    public final void k52_every_value_of_a_grant_counts() {
        Grant bare = credits("g", 100);
        UnitCost cost = UnitCost.of("0.5", "EUR");
        Grant full = bare.priority(7)
                .scope("images")
                .unitCost(cost)
                .expires(Expiry.at(after(ONE_DAY)))
                .startsAt(after(ONE_HOUR))
                .pending();
        applied(full);
        assertConflict("priority", full.priority(8));
        assertConflict("scope", full.scope("images", "video"));
        assertConflict("unit cost", full.unitCost(UnitCost.of("0.5", "USD")));
        assertConflict("unit cost", full.unitCost(UnitCost.of("0.51", "EUR")));
        assertConflict("expiry", full.expires(Expiry.NEVER));
        assertConflict("start", full.startsAt(after(ONE_HOUR.plus(TICK))));
        assertConflict("pending", unpending(bare, cost));
    }

    /** Look at the content of a spend. */
    @Test
    public final void k53_every_field_of_a_spend_counts() {
        applied(credits("g", 100));
        applied(job("s", 10));
        assertConflict("amount", job("s", 11));
        assertConflict("feature", job("s", 10).feature("images"));
        assertConflict("up to", job("s", 10).upTo());
        assertConflict("overdraft", job("s", 10).overdraft(1));
        applied(job("t", 10).feature("images").overdraft(5));
        assertConflict("feature", job("t", 10).feature("Images").overdraft(5));
        assertConflict("feature", job("t", 10).overdraft(5));
        assertConflict("overdraft", job("t", 10).feature("images").overdraft(6));
    }

    /** Look at the content of a hold. */
    @Test
    public final void k54_every_field_of_a_hold_counts() {
        applied(credits("g", 100));
        applied(aside("h", 10));
        assertConflict("amount", aside("h", 11));
        assertConflict("feature", aside("h", 10).feature("images"));
        assertConflict("timeout", aside("h", 10).timeout(ONE_HOUR.plus(TICK)));
    }

    /** Look at the content of a capture. */
    @Test
    public final void k55_every_field_of_a_capture_counts() {
        twoHolds();
        applied(Capture.of(key("h"), key("c")).amount(5));
        assertConflict("amount", Capture.of(key("h"), key("c")).amount(6));
        assertConflict("act", Capture.of(key("i"), key("c")).amount(5));
    }

    /** Look at the content of a release. */
    @Test
    public final void k56_every_field_of_a_release_counts() {
        twoHolds();
        applied(Release.of(key("h"), key("r")));
        assertConflict("act", Release.of(key("i"), key("r")));
    }

    /** Look at the content of a refund. */
    @Test
    public final void k57_every_field_of_a_refund_counts() {
        applied(credits("g", 100));
        applied(job("s", 10));
        applied(job("t", 10));
        Refund refund = Refund.of(key("s"), key("r")).amount(5);
        applied(refund);
        assertConflict("amount", refund.amount(4));
        assertConflict("act", Refund.of(key("t"), key("r")).amount(5));
        assertConflict("reissue", refund.reissueForGood());
        applied(Refund.of(key("t"), key("q")).reissueUntil(after(ONE_DAY)));
        assertConflict("reissue", Refund.of(key("t"), key("q")).reissueUntil(after(ONE_HOUR)));
        assertConflict("reissue", Refund.of(key("t"), key("q")).reissueForGood());
        assertConflict("reissue", Refund.of(key("t"), key("q")));
    }

    /** Look at the content of a revoke. */
    @Test
    public final void k58_every_field_of_a_revoke_counts() {
        applied(credits("g", 100));
        applied(credits("f", 100));
        applied(Revoke.amount(key("g"), 10, key("v")));
        assertConflict("amount", Revoke.amount(key("g"), 11, key("v")));
        assertConflict("act", Revoke.amount(key("f"), 10, key("v")));
        assertConflict("mode", Revoke.toTotal(key("g"), 10, key("v")));
        assertConflict("mode", Revoke.inFull(key("g"), key("v")));
        applied(Revoke.toTotal(key("g"), 20, key("w")));
        assertConflict("mode", Revoke.toTotalUnspent(key("g"), 20, key("w")));
        assertConflict("amount", Revoke.toTotal(key("g"), 21, key("w")));
    }

    /** Look at the content of an adjust. */
    @Test
    public final void k59_every_field_of_an_adjust_counts() {
        applied(credits("g", 100));
        applied(Adjust.by(account(), -10, "why", key("a")));
        assertConflict("amount", Adjust.by(account(), -11, "why", key("a")));
        assertConflict("amount", Adjust.by(account(), 10, "why", key("a")));
        assertConflict("into debt", Adjust.by(account(), -10, "why", key("a")).intoDebt());
    }

    /** Look at the content of an extension. */
    @Test
    public final void k60_every_field_of_an_extension_counts() {
        applied(credits("g", 100));
        applied(credits("f", 100));
        applied(Extend.until(key("g"), after(ONE_DAY), key("x")));
        assertConflict("expiry", Extend.until(key("g"), after(ONE_DAY.plus(TICK)), key("x")));
        assertConflict("expiry", Extend.forGood(key("g"), key("x")));
        assertConflict("act", Extend.until(key("f"), after(ONE_DAY), key("x")));
    }

    /** Look at the content of an activation. */
    @Test
    public final void k61_every_field_of_an_activation_counts() {
        applied(credits("g", 10).pending());
        applied(credits("f", 10).pending());
        applied(Activate.of(key("g"), key("a")));
        assertConflict("act", Activate.of(key("f"), key("a")));
    }

    /** Look at the content of a cancellation. */
    @Test
    public final void k62_every_field_of_a_cancellation_counts() {
        applied(credits("g", 10).pending());
        applied(credits("f", 10).pending());
        applied(Cancel.of(key("g"), key("c")));
        assertConflict("act", Cancel.of(key("f"), key("c")));
    }

    /** Look at the content of a plan change. */
    @Test
    public final void k63_every_field_of_a_plan_change_counts() {
        applied(PlanChange.of(account(), "free", "pro", T0, "why", key("p")));
        assertConflict("from", PlanChange.of(account(), "Free", "pro", T0, "why", key("p")));
        assertConflict("to", PlanChange.of(account(), "free", "team", T0, "why", key("p")));
        assertConflict("effective", PlanChange.of(account(), "free", "pro", T0.plus(TICK), "why", key("p")));
    }

    /** Look at the account of a command that names one: it decides, too. */
    @Test
    public final void k64_the_account_of_every_command_counts() {
        applied(credits("g", 100));
        applied(job("s", 10));
        applied(aside("h", 10));
        applied(Adjust.by(account(), -10, "why", key("a")));
        applied(PlanChange.of(account(), "free", "pro", T0, "why", key("p")));
        Account other = account("other");
        assertConflict("account", Grant.purchase(other, 100, key("g")));
        assertConflict("account", Spend.of(other, 10, key("s")));
        assertConflict("account", Hold.of(other, 10, key("h")));
        assertConflict("account", Adjust.by(other, -10, "why", key("a")));
        assertConflict("account", PlanChange.of(other, "free", "pro", T0, "why", key("p")));
    }

    /** Look at the kind of command: it decides first, however alike the fields are. */
    @Test
    public final void k65_the_kind_of_command_counts() {
        twoHolds();
        applied(credits("p", 10).pending());
        applied(job("s", 10));
        assertConflict("command", aside("s", 10));
        assertConflict("command", credits("s", 10));
        assertConflict("command", job("h", 10));
        applied(Release.of(key("h"), key("r")));
        assertConflict("command", Capture.of(key("i"), key("r")));
        applied(Activate.of(key("p"), key("a")));
        assertConflict("command", Cancel.of(key("p"), key("a")));
    }

    /** Look at a command that names its own key as the act: the key is taken, by that act. */
    @Test
    public final void k66_an_act_cannot_be_settled_under_its_own_key() {
        twoHolds();
        assertConflict("command", Release.of(key("h"), key("h")));
    }

    private void twoHolds() {
        applied(credits("g", 100));
        applied(aside("h", 10));
        applied(aside("i", 10));
    }

    private Grant unpending(Grant bare, UnitCost cost) {
        return bare.priority(7)
                .scope("images")
                .unitCost(cost)
                .expiresAt(after(ONE_DAY))
                .startsAt(after(ONE_HOUR));
    }
}
