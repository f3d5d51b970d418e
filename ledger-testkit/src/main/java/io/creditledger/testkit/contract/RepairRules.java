package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Outcome;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Grant;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.inspect.ChainReport;
import io.creditledger.inspect.Repair;
import io.creditledger.inspect.Repaired;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.Together;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules in, continued: repairs of what is only a cache. */
abstract class RepairRules extends InspectionRules {
    private Repair repair(String key) {
        return Repair.of(account(), "a test", key(key));
    }

    private void books() {
        needs(Capability.INSPECTION);
        ledger().grant(credits("bought", 100));
        ledger().spend(job("job", 30));
        ledger().hold(aside("hold", 20));
    }

    private List<AuditRecord> records() {
        return ledger().audit(AuditQuery.oldestFirst().account(account()).limit(1000))
                .items();
    }

    /** Look at what a repair leaves behind: who, when, why, and on top of which entry. */
    @Test
    public final void in16_a_repair_is_audited() {
        books();
        clock.advance(ONE_HOUR);
        Repair repair = repair("incident").reference("I-17").metadata("found by", "the nightly run");
        Repaired repaired = ledger().as(ANN).inspection().repair(repair);
        AuditRecord record = repaired.record();
        assertEquals(Outcome.APPLIED, repaired.outcome());
        assertEquals(AuditAction.REPAIR, record.action());
        assertEquals(ANN, record.actor());
        assertEquals(after(ONE_HOUR), record.at());
        assertEquals(Optional.of(key("incident")), record.key());
        assertEquals(Optional.of(account()), record.account());
        assertEquals(3, record.sequence(), "the last entry");
        assertEquals(0, record.amount(), "credits that it moved");
        Note note = Note.NONE.reason("a test").reference("I-17").metadata("found by", "the nightly run");
        assertEquals(note, record.note());
        assertEquals(Optional.empty(), record.refersTo());
        assertEquals(
                List.of(AuditAction.GRANT, AuditAction.REPAIR),
                records().stream().map(AuditRecord::action).toList());
        assertEquals(record, records().get(1));
    }

    /** Look at what a repair may touch: nothing that anybody has read changes where the books were right. */
    @Test
    public final void in17_a_repair_of_sound_books_changes_nothing() {
        books();
        Balance balance = ledger().balance(account());
        List<Lot> lots = ledger().lots(account(), LotQuery.all());
        List<Entry> history = log();
        Repaired repaired = ledger().inspection().repair(repair("incident"));
        assertEquals(List.of(), repaired.findings());
        assertEquals(balance, ledger().balance(account()));
        assertEquals(lots, ledger().lots(account(), LotQuery.all()));
        assertEquals(history, log());
    }

    /** Look at what makes a repair happen once: its key. */
    @Test
    public final void in18_the_same_repair_again_is_replayed() {
        books();
        Repaired first = ledger().inspection().repair(repair("incident"));
        clock.advance(ONE_DAY);
        Repaired again = ledger().inspection().repair(repair("incident"));
        assertEquals(Outcome.REPLAYED, again.outcome());
        assertEquals(first.record(), again.record());
        assertEquals(List.of(), again.findings());
        assertEquals(2, records().size(), "audit records");
    }

    /** Look at what the key of a repair is compared with: those of other repairs alone, since no entry bears it. */
    @Test
    public final void in19_keys_of_repairs_and_of_commands_do_not_meet() {
        books();
        Repaired late = ledger().inspection().repair(repair("bought"));
        assertEquals(Outcome.APPLIED, late.outcome());
        Repaired early = ledger().inspection().repair(repair("incident"));
        assertEquals(Outcome.APPLIED, ledger().grant(credits("incident", 5)).outcome());
        ledger().inspection().repair(repair("leak"));
        assertEquals(Outcome.APPLIED, ledger().spend(job("leak", 5)).outcome());
        assertEquals(
                late.record(), ledger().inspection().repair(repair("bought")).record());
        assertEquals(
                early.record(), ledger().inspection().repair(repair("incident")).record());
        assertEquals(Outcome.REPLAYED, ledger().grant(credits("bought", 100)).outcome());
        assertEquals(Outcome.REPLAYED, ledger().grant(credits("incident", 5)).outcome());
        assertEquals(
                List.of(AuditAction.REPAIR, AuditAction.GRANT),
                ledger().audit(AuditQuery.oldestFirst().key(key("incident"))).items().stream()
                        .map(AuditRecord::action)
                        .toList());
        assertTrue(ledger().inspection().verify(account()).isSound(), "chains after it");
    }

    /** Look at what the content of a repair is: its account. */
    @Test
    public final void in20_a_repair_of_another_account_under_the_same_key_is_a_conflict() {
        books();
        ledger().grant(Grant.purchase(account("other"), 10, key("other-bought")));
        ledger().inspection().repair(repair("incident"));
        KeyConflictException conflict = refused(
                account("other"),
                KeyConflictException.class,
                () -> ledger().inspection().repair(Repair.of(account("other"), "a test", key("incident"))));
        assertEquals("account", conflict.field());
        refused(
                account("nobody"),
                KeyConflictException.class,
                () -> ledger().inspection().repair(Repair.of(account("nobody"), "a test", key("incident"))));
    }

    /** Look at what there is to derive caches from. */
    @Test
    public final void in21_an_account_without_entries_is_not_repaired() {
        needs(Capability.INSPECTION);
        InvalidInputException refusal = refused(
                account(),
                InvalidInputException.class,
                () -> ledger().inspection().repair(repair("incident")));
        assertEquals("account", refusal.field());
        assertEquals(List.of(), records());
    }

    /** Look at whether the chains go on where the repair has left them. */
    @Test
    public final void in22_after_a_repair_the_books_go_on() {
        books();
        ledger().inspection().repair(repair("incident-1"));
        applied(job("job-2", 10));
        applied(credits("more", 5));
        ledger().inspection().repair(repair("incident-2"));
        assertSums(45, 20, 0, 0);
        assertEquals(
                new ChainReport(account(), 5, 4, List.of()),
                ledger().inspection().verify(account()));
        assertEquals(List.of(), ledger().inspection().reconcile(account()));
    }

    /** Look at where a repair is made: what makes no sense is refused there. */
    @Test
    public final void in23_a_repair_needs_a_reason_and_a_key_of_its_own() {
        needs(Capability.INSPECTION);
        assertInvalid("reason", () -> Repair.of(account(), " ", key("incident")));
        assertInvalid("reason", () -> Repair.of(account(), nothing(), key("incident")));
        assertInvalid("key", () -> Repair.of(account(), "a test", Key.of("~incident")));
        assertInvalid("account", () -> Repair.of(nothing(), "a test", key("incident")));
        assertInvalid("repair", () -> ledger().inspection().repair(nothing()));
    }

    /** Look at what is looked up under the lock: of several at once one may be the first. */
    @Test
    public final void in24_one_repair_that_many_send_at_once_happens_once() {
        needs(Capability.CONCURRENT_WRITERS);
        books();
        List<Repaired> repaired = Together.times(4, i -> ledger().inspection().repair(repair("incident")))
                .allOrFail();
        assertEquals(
                1,
                repaired.stream().filter(it -> it.outcome() == Outcome.APPLIED).count(),
                "repairs that were done");
        repaired.forEach(one -> assertEquals(repaired.get(0).record(), one.record()));
        assertEquals(2, records().size(), "audit records");
    }

    /** Look at when a repair happened: never before the entry on top of which it did. */
    @Test
    public final void in25_a_repair_is_not_earlier_than_the_last_entry() {
        books();
        clock.set(T0.minus(ONE_DAY));
        assertEquals(
                T0, ledger().inspection().repair(repair("incident")).record().at());
        assertTrue(ledger().inspection().verify(account()).isSound(), "chains after it");
    }
}
