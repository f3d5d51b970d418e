package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.creditledger.inspect.BrokenRow;
import io.creditledger.inspect.ChainReport;
import io.creditledger.inspect.Finding;
import io.creditledger.inspect.InspectionPlan;
import io.creditledger.inspect.InspectionReport;
import io.creditledger.inspect.Progress;
import io.creditledger.query.AuditQuery;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.Together;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Rules in: inspections of the books. */
abstract class InspectionRules extends SignalRaceRules {
    private static final int JOBS = 40;

    /** What reconciling these accounts finds. */
    private List<Finding> findings(InspectionPlan plan) {
        List<Finding> findings = new ArrayList<>();
        InspectionReport report = ledger().inspection().reconcile(plan, findings::add);
        assertEquals(findings.size(), report.findings(), "findings that were counted");
        return findings;
    }

    private void spends(Account account, int count) {
        ledger().grant(Grant.purchase(account, 1_000, key(account.owner() + "-bought")));
        for (int i = 0; i < count; i++) {
            ledger().spend(Spend.of(account, 3, key(account.owner() + "-job-" + i)));
        }
    }

    /** Look at how an account is found that has no row: nothing in it can be wrong. */
    @Test
    public final void in1_an_account_without_entries_is_sound() {
        needs(Capability.INSPECTION);
        ChainReport report = ledger().inspection().verify(account("nobody"));
        assertEquals(new ChainReport(account("nobody"), 0, 0, List.of()), report);
        assertEquals(List.of(), ledger().inspection().reconcile(account("nobody")));
    }

    /** Look at what a kind of entry does to lots and holds beside its draws, and at how this is told anew. */
    @Test
    public final void in2_books_of_which_everything_has_happened_are_sound() {
        needs(Capability.INSPECTION);
        everything();
        assertEquals(List.of(), ledger().inspection().reconcile(account()));
        assertTrue(ledger().inspection().verify(account()).isSound(), "chains of sound books");
    }

    private void everything() {
        ledger().grant(credits("promo", 100).expiresAt(after(ONE_HOUR)).priority(7));
        ledger().grant(credits("pending", 50).pending().expiresAfter(ONE_DAY));
        ledger().activate(Activate.of(key("pending"), key("paid")));
        ledger().grant(credits("unpaid", 50).pending());
        ledger().cancel(Cancel.of(key("unpaid"), key("never")));
        ledger().grant(credits("later", 30).scope("images").startsAt(after(ONE_HOUR.multipliedBy(2))));
        ledger().spend(job("job-1", 120));
        ledger().hold(aside("hold-1", 20));
        ledger().capture(Capture.of(key("hold-1"), key("done-1")).amount(5));
        ledger().hold(aside("hold-2", 10));
        ledger().release(Release.of(key("hold-2"), key("not-2")));
        ledger().hold(aside("hold-3", 6));
        ledger().extend(Extend.until(key("pending"), after(ONE_DAY.multipliedBy(9)), key("longer")));
        ledger().planChange(PlanChange.of(account(), "free", "pro", T0, "paid", key("plan")));
        clock.advance(ONE_HOUR.multipliedBy(3));
        ledger().refund(Refund.of(key("job-1"), key("failed")).amount(30));
        ledger().refund(Refund.of(key("job-1"), key("anew")).amount(25).reissueForGood());
        ledger().adjust(Adjust.by(account(), 40, "kind", key("up")));
        ledger().adjust(Adjust.by(account(), -70, "wrong", key("down")));
        ledger().revoke(Revoke.toTotal(key("pending"), 45, key("charged-back")));
        ledger().spend(job("job-2", 200).overdraft(500));
        ledger().refund(Refund.of(key("charged-back"), key("won")));
        ledger().grant(credits("more", 700));
        ledger().revoke(Revoke.inFull(key("up"), key("taken")));
    }

    /** Look at what is counted: what is written down, and nothing else. */
    @Test
    public final void in3_a_report_counts_entries_and_audit_records() {
        needs(Capability.INSPECTION);
        everything();
        ChainReport report = ledger().inspection().verify(account());
        assertEquals(written(account()), report.entries(), "entries");
        int records = ledger().audit(AuditQuery.oldestFirst().account(account()).limit(1000))
                .items()
                .size();
        assertEquals(records, report.audits(), "audit records");
        assertEquals(Optional.empty(), report.firstBroken());
    }

    /** Look at which accounts a plan names: no others are looked at, and none of them is left out. */
    @Test
    public final void in4_an_inspection_of_some_accounts_looks_at_these() {
        needs(Capability.INSPECTION);
        List<Account> some = List.of(account("a"), account("b"), account("c"));
        some.forEach(account -> spends(account, 4));
        spends(account("d"), 1);
        InspectionReport report = ledger().inspection().reconcile(InspectionPlan.of(some), found -> {});
        assertEquals(new InspectionReport(3, 15, 3, 0), report);
        assertEquals(report, ledger().inspection().verify(InspectionPlan.of(some), found -> {}));
        assertTrue(report.isSound(), "whether nothing was found");
    }

    /** Look at how a list of accounts is gone through: an account is one account however often it is named. */
    @Test
    public final void in5_an_account_that_is_named_twice_is_looked_at_once() {
        needs(Capability.INSPECTION);
        spends(account(), 2);
        InspectionPlan twice = InspectionPlan.of(List.of(account(), account(), account("nobody")));
        assertEquals(new InspectionReport(1, 3, 1, 0), ledger().inspection().reconcile(twice, found -> {}));
    }

    /** Look at how the accounts of the store are gone through: every one is in some part, the last one, too. */
    @Test
    public final void in6_an_inspection_of_all_leaves_no_account_out() {
        needs(Capability.INSPECTION);
        InspectionReport before = ledger().inspection().verify(InspectionPlan.all(), found -> {});
        for (int i = 0; i < 10; i++) {
            spends(account("all-" + i), i);
        }
        InspectionReport after = ledger().inspection().verify(InspectionPlan.all(), found -> {});
        assertTrue(after.accounts() >= before.accounts() + 10, "accounts that were looked at");
        assertTrue(after.entries() >= before.entries() + 55, "entries that were looked at");
        assertTrue(after.audits() >= before.audits() + 10, "audit records that were looked at");
    }

    /** Look at what several threads share: each account is looked at by one of them. */
    @Test
    public final void in7_several_workers_see_what_one_sees() {
        needs(Capability.INSPECTION);
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            accounts.add(account("one-of-many-" + i));
            spends(accounts.get(i), i);
        }
        InspectionPlan plan = InspectionPlan.of(accounts);
        assertEquals(
                ledger().inspection().reconcile(plan, found -> {}),
                ledger().inspection().reconcile(plan.workers(3), found -> {}));
    }

    /** Look at whether the end is told, however few accounts there are. */
    @Test
    public final void in8_progress_is_told_up_to_the_end() {
        needs(Capability.INSPECTION);
        spends(account(), 4);
        List<Progress> told = new ArrayList<>();
        ledger().inspection().reconcile(InspectionPlan.of(List.of(account())).progress(told::add), found -> {});
        assertFalse(told.isEmpty(), "nothing was told");
        assertEquals(new Progress(1, 1, 5, 0), told.get(told.size() - 1));
    }

    /** Look at what caches have to say: what was true at the last entry, whatever fell due since. */
    @Test
    public final void in9_what_fell_due_and_is_not_written_yet_is_nothing_wrong() {
        needs(Capability.INSPECTION);
        ledger().grant(credits("short", 100).expiresAt(after(ONE_HOUR)));
        ledger().hold(aside("hold", 30).timeout(ONE_HOUR.dividedBy(2)));
        clock.advance(ONE_DAY);
        assertEquals(List.of(), ledger().inspection().reconcile(account()));
        assertEquals(2, ledger().inspection().verify(account()).entries(), "entries that are written down");
        ledger().sweep(account());
        assertEquals(List.of(), ledger().inspection().reconcile(account()));
        assertEquals(4, ledger().inspection().verify(account()).entries(), "entries after a sweep");
    }

    /** Look at whether an inspection only looks. */
    @Test
    public final void in10_an_inspection_writes_nothing() {
        needs(Capability.INSPECTION);
        ledger().grant(credits("short", 100).expiresAt(after(ONE_HOUR)));
        clock.advance(ONE_DAY);
        long before = written(account());
        ledger().inspection().verify(account());
        ledger().inspection().reconcile(account());
        assertEquals(before, written(account()), "entries that are written down");
    }

    /** Look at how an act is found that is given back long after it was done. */
    @Test
    public final void in11_a_long_history_is_followed_through_all_its_pages() {
        needs(Capability.INSPECTION);
        spends(account(), JOBS);
        for (int i = 0; i < JOBS; i += 7) {
            ledger().refund(Refund.of(key(account().owner() + "-job-" + i), key("failed-" + i)));
        }
        assertEquals(List.of(), ledger().inspection().reconcile(account()));
        assertEquals(1 + JOBS + 6, ledger().inspection().verify(account()).entries());
    }

    /** Look at whether an account is looked at as of one moment: caches of one entry and history of another do not fit. */
    @Test
    public final void in12_an_inspection_finds_nothing_wrong_while_others_write() {
        needs(Capability.INSPECTION);
        needs(Capability.CONCURRENT_WRITERS);
        ledger().grant(credits("bought", 10_000));
        List<Callable<List<Finding>>> tasks = new ArrayList<>();
        for (int writer = 0; writer < 2; writer++) {
            String name = "writer-" + writer;
            tasks.add(() -> {
                for (int i = 0; i < JOBS; i++) {
                    ledger().hold(Hold.of(account(), 2, key(name + "-hold-" + i)));
                    ledger().capture(Capture.of(key(name + "-hold-" + i), key(name + "-done-" + i))
                            .amount(1));
                }
                return List.of();
            });
        }
        tasks.add(() -> {
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < JOBS; i++) {
                findings.addAll(ledger().inspection().reconcile(account()));
            }
            return findings;
        });
        Together.run(tasks).allOrFail().forEach(findings -> assertEquals(List.of(), findings));
    }

    /** Look at where a plan is made: what makes no sense is refused there. */
    @Test
    public final void in13_a_plan_that_makes_no_sense_is_refused() {
        needs(Capability.INSPECTION);
        assertInvalid("workers", () -> InspectionPlan.all().workers(0));
        assertInvalid("workers", () -> InspectionPlan.all().workers(InspectionPlan.MOST_WORKERS + 1));
        assertInvalid("accounts", () -> InspectionPlan.of(nothing()));
        assertInvalid("account", () -> ledger().inspection().verify((Account) nothing()));
        assertInvalid("findings", () -> ledger().inspection().reconcile(InspectionPlan.all(), nothing()));
        assertInvalid("broken", () -> ledger().inspection().verify(InspectionPlan.all(), nothing()));
    }

    /** Look at what ends an inspection: the exception of whoever is told of its progress reaches the caller. */
    @Test
    public final void in14_a_listener_that_throws_ends_the_inspection() {
        needs(Capability.INSPECTION);
        spends(account(), 1);
        InspectionPlan plan = InspectionPlan.of(List.of(account())).progress(so -> {
            throw new IllegalStateException("enough");
        });
        assertThrows(IllegalStateException.class, () -> findings(plan));
        assertThrows(IllegalStateException.class, () -> findings(plan.workers(2)));
        assertEquals(List.of(), findings(InspectionPlan.of(List.of(account()))));
    }

    /** Look at what one and the same inspection says of the same books twice. */
    @Test
    public final void in15_verify_of_a_plan_says_what_verify_of_an_account_says() {
        needs(Capability.INSPECTION);
        everything();
        ChainReport alone = ledger().inspection().verify(account());
        List<BrokenRow> broken = new ArrayList<>();
        InspectionReport report = ledger().inspection().verify(InspectionPlan.of(List.of(account())), broken::add);
        assertEquals(new InspectionReport(1, alone.entries(), alone.audits(), 0), report);
        assertEquals(List.of(), broken);
    }
}
