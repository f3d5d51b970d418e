package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.creditledger.Receipt;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
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
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.query.AuditQuery;
import io.creditledger.value.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules u: which acts are audited, and what a record says. */
abstract class AuditRules extends TrailRules {
    private static final Duration HOUR = Duration.ofHours(1);

    private List<AuditRecord> records() {
        return ledger().audit(AuditQuery.oldestFirst().account(account())).items();
    }

    private List<AuditAction> actions() {
        return records().stream().map(AuditRecord::action).toList();
    }

    /** Look at which kinds of entries write a record: supply and administration. */
    @Test
    public final void u1_every_supply_side_or_administrative_act_leaves_one_record() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        ledger().grant(Grant.purchase(account(), 40, key("paid")).pending());
        ledger().activate(Activate.of(key("paid"), key("activate")));
        ledger().grant(Grant.purchase(account(), 50, key("unpaid")).pending());
        ledger().cancel(Cancel.of(key("unpaid"), key("cancel")));
        ledger().spend(Spend.of(account(), 30, key("job")));
        ledger().refund(Refund.of(key("job"), key("failed")));
        ledger().revoke(Revoke.amount(key("paid"), 10, key("revoke")));
        ledger().adjust(Adjust.by(account(), -5, "counted twice", key("adjust")));
        ledger().extend(Extend.until(key("bought"), after(HOUR), key("extend")));
        ledger().planChange(PlanChange.of(account(), "free", "pro", T0, "upgraded", key("plan")));
        assertEquals(
                List.of(
                        AuditAction.GRANT,
                        AuditAction.GRANT,
                        AuditAction.ACTIVATE,
                        AuditAction.GRANT,
                        AuditAction.CANCEL,
                        AuditAction.REFUND,
                        AuditAction.REVOKE,
                        AuditAction.ADJUST,
                        AuditAction.EXTEND,
                        AuditAction.PLAN_CHANGE),
                actions());
    }

    /** Look at whether consumption is recorded twice: its entry is its evidence. */
    @Test
    public final void u2_consumption_leaves_no_record() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        ledger().spend(Spend.of(account(), 30, key("job")));
        ledger().hold(Hold.of(account(), 20, key("hold-1")));
        ledger().capture(Capture.of(key("hold-1"), key("capture")));
        ledger().hold(Hold.of(account(), 20, key("hold-2")));
        ledger().release(Release.of(key("hold-2"), key("release")));
        assertEquals(List.of(AuditAction.GRANT), actions());
    }

    /** Look at whether what time did, which nobody decided, ends up in the trail. */
    @Test
    public final void u3_what_time_did_leaves_no_record() {
        ledger().grant(Grant.purchase(account(), 100, key("ends")).expiresAt(after(HOUR)));
        ledger().grant(Grant.purchase(account(), 50, key("begins")).startsAt(after(HOUR)));
        ledger().hold(Hold.of(account(), 10, key("hold")).timeout(HOUR));
        clock.advance(HOUR.multipliedBy(2));
        ledger().sweep(account());
        assertEquals(List.of(AuditAction.GRANT, AuditAction.GRANT), actions());
    }

    /** Look at how the record is filled from the entry. */
    @Test
    public final void u4_a_record_says_what_its_entry_says() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        ledger().spend(Spend.of(account(), 30, key("job")));
        clock.advance(HOUR);
        Actor jane = Actor.support("jane");
        Refund refund = Refund.of(key("job"), key("failed"))
                .amount(20)
                .reason("the job failed")
                .reference("T-1")
                .metadata("model", "large");
        Receipt receipt = ledger().as(jane).refund(refund);
        AuditRecord row = records().get(1);
        assertEquals(
                new AuditRecord(
                        AuditOutcome.APPLIED,
                        AuditAction.REFUND,
                        jane,
                        after(HOUR),
                        Optional.of(account()),
                        Optional.of(key("failed")),
                        Optional.of(key("job")),
                        receipt.entry().sequence(),
                        20,
                        refund.note(),
                        Optional.empty(),
                        Optional.empty(),
                        AuditTrail.ACCOUNT,
                        2,
                        row.hash()),
                row);
    }

    /** Look at whether a replay, which changes nothing, is recorded. */
    @Test
    public final void u5_a_replay_leaves_no_record() {
        Grant grant = Grant.purchase(account(), 100, key("bought"));
        ledger().grant(grant);
        List<AuditRecord> before = records();
        ledger().grant(grant);
        assertEquals(before, records());
    }

    /** Look at whether the record is written before the command is decided. */
    @Test
    public final void u6_a_refusal_leaves_no_record() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        ledger().spend(Spend.of(account(), 30, key("job")));
        List<AuditRecord> before = records();
        refused(
                account(),
                MoreThanLeftException.class,
                () -> ledger().refund(Refund.of(key("job"), key("failed")).amount(31)));
        refused(
                account(),
                KeyConflictException.class,
                () -> ledger().grant(Grant.purchase(account(), 101, key("bought"))));
        assertEquals(before, records());
    }

    /** Look at whether records of a list are written one by one, outside its transaction. */
    @Test
    public final void u7_a_list_that_is_refused_leaves_no_record() {
        Grant grant = Grant.purchase(account(), 100, key("bought"));
        Spend tooMuch = Spend.of(account(), 101, key("job"));
        refused(account(), InsufficientCreditsException.class, () -> ledger().postAll(List.of(grant, tooMuch)));
        assertEquals(List.of(), records());
        ledger().postAll(List.of(grant, Grant.promotion(account(), 5, key("given"))));
        assertEquals(List.of(AuditAction.GRANT, AuditAction.GRANT), actions());
    }

    /** Look at how the number of a record is found: per account, without gap, whatever lies between. */
    @Test
    public final void u8_records_count_from_one_in_each_account() {
        ledger().grant(Grant.purchase(account(), 100, key("grant-1")));
        ledger().grant(Grant.purchase(account("other"), 100, key("elsewhere")));
        ledger().spend(Spend.of(account(), 30, key("job")));
        ledger().grant(Grant.purchase(account(), 100, key("grant-2")));
        assertEquals(
                List.of(1L, 2L), records().stream().map(AuditRecord::number).toList());
        assertEquals(
                List.of(1L, 3L), records().stream().map(AuditRecord::sequence).toList());
    }

    /** Look at whether people can write without saying why. */
    @Test
    public final void u9_a_person_without_a_reason_is_refused_and_leaves_no_record() {
        var refusal = refused(
                account(),
                InvalidInputException.class,
                () -> ledger().as(Actor.finance("paul")).grant(Grant.purchase(account(), 100, key("bought"))));
        assertEquals("reason", refusal.field());
        assertEquals(List.of(), records());
    }

    /** Look at whether an act without effect is dropped: its key has decided, so it is on record. */
    @Test
    public final void u10_an_act_of_zero_is_recorded() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        ledger().revoke(Revoke.toTotal(key("bought"), 30, key("event-1")));
        ledger().revoke(Revoke.toTotal(key("bought"), 30, key("event-2")));
        assertEquals(
                List.of(100L, 30L, 0L),
                records().stream().map(AuditRecord::amount).toList());
    }

    /** Look at the audit chain: each record covers the one before it. */
    @Test
    public final void u11_every_record_is_a_link_of_its_own() {
        ledger().grant(Grant.purchase(account(), 100, key("grant-1")));
        ledger().grant(Grant.purchase(account(), 100, key("grant-2")));
        ledger().grant(Grant.purchase(account("other"), 100, key("grant-3")));
        assertEquals(2, records().stream().map(AuditRecord::hash).distinct().count(), "different links");
        assertNotEquals(
                records().get(0).hash(),
                ledger().audit(AuditQuery.oldestFirst().account(account("other")))
                        .items()
                        .get(0)
                        .hash());
        assertEquals(0, records().stream().filter(row -> row.hash().isZero()).count(), "records without a link");
    }
}
