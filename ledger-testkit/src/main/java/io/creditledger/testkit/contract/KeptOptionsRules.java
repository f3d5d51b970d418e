package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Extend;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.value.Note;
import io.creditledger.value.UnitCost;
import org.junit.jupiter.api.Test;

/** Rules b, continued: the options of a command, in whatever order they are said. */
abstract class KeptOptionsRules extends NullRules {
    private static final Note WHY = Note.NONE.reason("why").reference("T-1").metadata("job", "7");

    /** Look at the options of a grant: one that is said later must not undo one that was said before. */
    @Test
    public final void b44_the_options_of_a_grant_stay_said() {
        UnitCost cost = UnitCost.of("0.5", "EUR");
        assertEquals(
                credits("g", 5)
                        .note(WHY)
                        .priority(7)
                        .scope("images")
                        .unitCost(cost)
                        .expiresAfter(ONE_DAY)
                        .startsAt(T0)
                        .pending(),
                credits("g", 5)
                        .pending()
                        .startsAt(T0)
                        .expiresAfter(ONE_DAY)
                        .unitCost(cost)
                        .scope("images")
                        .priority(7)
                        .note(WHY));
    }

    /** Look at the options of a spend and of a hold. */
    @Test
    public final void b45_the_options_of_a_spend_and_of_a_hold_stay_said() {
        assertEquals(
                job("s", 5).note(WHY).feature("images").overdraft(9),
                job("s", 5).overdraft(9).feature("images").note(WHY));
        assertEquals(
                job("s", 5).note(WHY).feature("images").upTo(),
                job("s", 5).upTo().feature("images").note(WHY));
        assertEquals(
                aside("h", 5).note(WHY).feature("images").timeout(ONE_DAY),
                aside("h", 5).timeout(ONE_DAY).feature("images").note(WHY));
    }

    /** Look at the options of what settles a hold or a pending grant. */
    @Test
    public final void b46_the_options_of_a_settlement_stay_said() {
        Capture capture = Capture.of(key("h"), key("c"));
        assertEquals(
                capture.note(WHY).amount(5).on(account()),
                capture.on(account()).amount(5).note(WHY));
        Release release = Release.of(key("h"), key("r"));
        assertEquals(release.note(WHY).on(account()), release.on(account()).note(WHY));
        Activate activate = Activate.of(key("g"), key("a"));
        assertEquals(activate.note(WHY).on(account()), activate.on(account()).note(WHY));
        Cancel cancel = Cancel.of(key("g"), key("c"));
        assertEquals(cancel.note(WHY).on(account()), cancel.on(account()).note(WHY));
    }

    /** Look at the options of what takes back, gives back, prolongs or corrects. */
    @Test
    public final void b47_the_options_of_a_correction_stay_said() {
        Refund refund = Refund.of(key("s"), key("r"));
        assertEquals(
                refund.note(WHY).amount(5).reissueForGood().on(account()),
                refund.on(account()).reissueForGood().amount(5).note(WHY));
        assertEquals(
                refund.amount(5).note(WHY).reissueUntil(after(ONE_DAY)),
                refund.reissueUntil(after(ONE_DAY)).note(WHY).amount(5));
        Revoke revoke = Revoke.toTotal(key("g"), 5, key("v"));
        assertEquals(revoke.note(WHY).on(account()), revoke.on(account()).note(WHY));
        Extend extend = Extend.until(key("g"), after(ONE_DAY), key("x"));
        assertEquals(extend.note(WHY).on(account()), extend.on(account()).note(WHY));
        Adjust adjust = Adjust.by(account(), -5, "why", key("a"));
        assertEquals(adjust.note(WHY).intoDebt(), adjust.intoDebt().note(WHY));
    }

    /** Look at the parts of a note: each is said on its own and stays. */
    @Test
    public final void b48_the_parts_of_a_note_stay_said() {
        PlanChange change = PlanChange.of(account(), "free", "pro", T0, "why", key("p"));
        assertEquals(WHY, change.reference("T-1").metadata("job", "7").note());
        assertEquals(
                WHY,
                job("s", 5).metadata("job", "7").reference("T-1").reason("why").note());
        assertEquals(WHY, Note.NONE.metadata("job", "7").reference("T-1").reason("why"));
    }
}
