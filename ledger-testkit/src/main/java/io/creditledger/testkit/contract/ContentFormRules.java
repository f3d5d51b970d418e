package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.value.UnitCost;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rules k, continued: the form in which contents are kept. It is frozen: a command that comes again after an upgrade has to
 * find itself.
 */
abstract class ContentFormRules extends OnceConflictRules {
    /** Look at the content of a grant: the forms of its values, and that defaults are not in it. */
    @Test
    public final void k67_the_form_of_a_grants_content_is_frozen() {
        assertForm("amount=100\nsource=PURCHASE", credits("a", 100));
        Grant full = Grant.promotion(account(), 100, key("b"))
                .priority(7)
                .scope("video", "images")
                .unitCost(UnitCost.of("0.50", "EUR"))
                .expiresAt(after(ONE_DAY))
                .startsAt(after(ONE_HOUR.plus(TICK)))
                .pending();
        assertForm("""
                amount=100
                source=PROMOTION
                priority=7
                scope=images,video
                unit cost=0.5 EUR
                expiry=2026-03-02T09:00:00Z
                start=2026-03-01T10:00:00.000001Z
                pending=true""", full);
        assertForm("amount=1\nsource=ALLOWANCE\nexpiry=PT36H", allowance("c"));
    }

    /** Look at the contents of a spend and of a hold. */
    @Test
    public final void k68_the_form_of_a_spends_and_a_holds_content_is_frozen() {
        applied(credits("g", 100));
        assertForm("amount=10", job("a", 10));
        assertForm(
                "amount=10\nfeature=images\noverdraft=5",
                job("b", 10).overdraft(5).feature("images"));
        assertForm("amount=10\nup to=true", job("c", 10).upTo());
        assertForm("amount=10", aside("d", 10).timeout(ONE_HOUR));
        assertForm(
                "amount=10\nfeature=images\ntimeout=PT24H",
                aside("e", 10).feature("images").timeout(ONE_DAY));
    }

    /** Look at the contents of what settles a hold or a pending grant. */
    @Test
    public final void k69_the_form_of_a_settlements_content_is_frozen() {
        applied(credits("g", 100));
        for (String hold : List.of("h", "i", "j")) {
            applied(aside(hold, 10));
        }
        applied(credits("p", 1).pending());
        applied(credits("q", 1).pending());
        assertForm("act=" + key("h"), Capture.of(key("h"), key("a")));
        assertForm(
                "act=" + key("i") + "\namount=3", Capture.of(key("i"), key("b")).amount(3));
        assertForm("act=" + key("j"), Release.of(key("j"), key("c")).on(account()));
        assertForm("act=" + key("p"), Activate.of(key("p"), key("d")));
        assertForm("act=" + key("q"), Cancel.of(key("q"), key("e")));
    }

    /** Look at the contents of what takes back, gives back, prolongs or corrects. */
    @Test
    public final void k70_the_form_of_a_corrections_content_is_frozen() {
        applied(credits("g", 100));
        applied(job("s", 30));
        String spend = "act=" + key("s");
        assertForm(spend + "\namount=3", Refund.of(key("s"), key("a")).amount(3));
        assertForm(
                spend + "\namount=3\nreissue=never",
                Refund.of(key("s"), key("b")).reissueForGood().amount(3));
        assertForm(
                spend + "\nreissue=2026-03-02T09:00:00Z",
                Refund.of(key("s"), key("c")).reissueUntil(after(ONE_DAY)));
        String grant = "act=" + key("g");
        assertForm(grant + "\nexpiry=never", Extend.forGood(key("g"), key("d")));
        assertForm(grant + "\nmode=AMOUNT\namount=3", Revoke.amount(key("g"), 3, key("e")));
        assertForm(grant + "\nmode=TO_TOTAL\namount=4", Revoke.toTotal(key("g"), 4, key("f")));
        assertForm(grant + "\nmode=TO_TOTAL_UNSPENT\namount=5", Revoke.toTotalUnspent(key("g"), 5, key("h")));
        assertForm(grant + "\nmode=UNSPENT", Revoke.unspent(key("g"), key("i")));
        assertForm(
                "amount=-7\ninto debt=true",
                Adjust.by(account(), -7, "why", key("k")).intoDebt());
        assertForm("amount=7", Adjust.by(account(), 7, "why", key("l")));
    }

    /** Look at the content of a plan change. */
    @Test
    public final void k71_the_form_of_a_plan_changes_content_is_frozen() {
        assertForm(
                "from=free=0\nto=pro, yearly\neffective=2026-03-01T09:00:00Z",
                PlanChange.of(account(), "free=0", "pro, yearly", T0, "why", key("p")));
    }

    private Grant allowance(String key) {
        return Grant.allowance(account(), 1, key(key)).expiresAfter(ONE_DAY.plus(ONE_HOUR.multipliedBy(12)));
    }

    private void assertForm(String form, Command command) {
        applied(command);
        var content = ledger().entry(command.key()).orElseThrow().content();
        assertEquals(form, content.text());
        assertEquals(command.content(), content);
    }
}
