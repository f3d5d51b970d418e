package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Adjust;
import io.creditledger.command.Grant;
import io.creditledger.command.PlanChange;
import io.creditledger.query.AuditPlace;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Cursor;
import io.creditledger.query.Page;
import io.creditledger.testkit.internal.Pages;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules u, continued: inquiries into the audit trail. */
abstract class TrailRules extends FilterRules {
    private static final Duration HOUR = Duration.ofHours(1);

    /** The trail of this rule's own actor, whatever else is in the store. */
    private AuditQuery mine() {
        return AuditQuery.oldestFirst().actor(me().id());
    }

    private Actor me() {
        return Actor.finance(key("me").value());
    }

    private List<AuditRecord> whole(AuditQuery query) {
        return Pages.all(place -> ledger().audit(place.map(query::after).orElse(query)));
    }

    private List<Key> keysOf(AuditQuery query) {
        return whole(query).stream().map(row -> row.key().orElseThrow()).toList();
    }

    private void grant(Account account, String name) {
        ledger().as(me())
                .grant(Grant.purchase(account, 10, key(name)).reason("a test").reference(name));
    }

    /** Three grants in each of three accounts, three at the same instant, in an order that is not theirs. */
    private void nineRecords() {
        for (int i = 1; i <= 3; i++) {
            for (String name : List.of("b", "c", "a")) {
                grant(account(name), name + i);
            }
            clock.advance(HOUR);
        }
    }

    /** Look at the condition on owner and currency. */
    @Test
    public final void u12_records_are_found_by_account() {
        nineRecords();
        assertEquals(
                List.of(key("b1"), key("b2"), key("b3")),
                keysOf(AuditQuery.oldestFirst().account(account("b"))));
        assertEquals(
                List.of(), keysOf(AuditQuery.oldestFirst().account(account("b").in("others"))));
    }

    /** Look at the condition on the actor's id, over all accounts. */
    @Test
    public final void u13_records_are_found_by_actor() {
        ledger().grant(Grant.purchase(account("a"), 10, key("by-app")));
        grant(account("a"), "by-me");
        grant(account("b"), "by-me-too");
        assertEquals(List.of(key("by-me"), key("by-me-too")), keysOf(mine()));
        assertEquals(
                List.of(key("by-app")),
                keysOf(AuditQuery.oldestFirst().actor(APP.id()).account(account("a"))));
    }

    /** Look at the condition on the action; several are joined by "or". */
    @Test
    public final void u14_records_are_found_by_action() {
        grant(account(), "bought");
        ledger().as(me()).adjust(Adjust.by(account(), 5, "rounding", key("adjust")));
        ledger().as(me()).planChange(PlanChange.of(account(), "free", "pro", T0, "upgraded", key("plan")));
        assertEquals(List.of(key("plan")), keysOf(mine().actions(AuditAction.PLAN_CHANGE)));
        assertEquals(
                List.of(key("bought"), key("adjust")), keysOf(mine().actions(AuditAction.ADJUST, AuditAction.GRANT)));
        assertEquals(List.of(), keysOf(mine().actions(AuditAction.REVOKE)));
    }

    /** Look at the conditions on reference and key: the whole of it, byte by byte. */
    @Test
    public final void u15_records_are_found_by_reference_and_by_key() {
        nineRecords();
        assertEquals(List.of(key("c2")), keysOf(mine().reference("c2")));
        assertEquals(List.of(), keysOf(mine().reference("C2")));
        assertEquals(List.of(key("c3")), keysOf(AuditQuery.oldestFirst().key(key("c3"))));
        assertEquals(List.of(), keysOf(AuditQuery.oldestFirst().key(key("C3"))));
    }

    /** Look at both ends of the span: from is part of it, until is not. */
    @Test
    public final void u16_records_are_found_by_time() {
        nineRecords();
        assertEquals(
                List.of(key("a2"), key("b2"), key("c2")),
                keysOf(mine().from(after(HOUR)).until(after(HOUR.multipliedBy(2)))));
        assertEquals(3, keysOf(mine().until(after(HOUR))).size(), "until");
        assertEquals(6, keysOf(mine().from(after(HOUR))).size(), "from");
    }

    /** Look at whether several filters are joined by "and". */
    @Test
    public final void u17_filters_narrow_each_other() {
        nineRecords();
        assertEquals(
                List.of(key("a3")),
                keysOf(mine().account(account("a")).from(after(HOUR)).reference("a3")));
        assertEquals(List.of(), keysOf(mine().account(account("a")).reference("b1")));
    }

    /** Look at the order over all accounts: instant, owner, currency, number; the latest first by default. */
    @Test
    public final void u18_records_come_by_instant_then_account_then_number() {
        nineRecords();
        assertEquals(
                List.of("a1", "b1", "c1", "a2", "b2", "c2", "a3", "b3", "c3").stream()
                        .map(this::key)
                        .toList(),
                keysOf(mine()));
        List<AuditPlace> places = whole(AuditQuery.newestFirst().actor(me().id())).stream()
                .map(AuditPlace::of)
                .toList();
        assertEquals(places.stream().sorted(Collections.reverseOrder()).toList(), places, "newest first");
    }

    /** Look at the conditions at both ends of a page where several records share an instant. */
    @Test
    public final void u19_pages_of_any_size_join_to_the_whole_trail_in_both_directions() {
        nineRecords();
        List<AuditRecord> oldestFirst = ledger().audit(mine()).items();
        List<AuditRecord> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        for (int limit = 1; limit <= 10; limit++) {
            assertEquals(oldestFirst, whole(mine().limit(limit)), "oldest first, by " + limit);
            assertEquals(newestFirst, whole(mine().reversed().limit(limit)), "newest first, by " + limit);
        }
    }

    /** Look at the place at a page's beginning, and at what the last and an empty page offer. */
    @Test
    public final void u20_one_can_turn_round_on_any_page() {
        nineRecords();
        AuditQuery query = mine().limit(3);
        Page<AuditRecord> first = ledger().audit(query);
        Page<AuditRecord> second = ledger().audit(query.after(first.next().orElseThrow()));
        Page<AuditRecord> third = ledger().audit(query.after(second.next().orElseThrow()));
        List<AuditRecord> before = new ArrayList<>(second.items());
        Collections.reverse(before);
        assertEquals(
                before,
                ledger().audit(query.reversed().after(third.back().orElseThrow()))
                        .items());
        assertEquals(Optional.empty(), third.next(), "after the last record, on a page that is just full");
        assertEquals(
                new Page<AuditRecord>(List.of(), Optional.empty(), Optional.empty()),
                ledger().audit(query.reversed().after(first.back().orElseThrow())),
                "before the first record");
    }

    /** Look at whether places are row counts: a place stays where it is while records arrive. */
    @Test
    public final void u21_pages_stay_where_they_were_while_records_arrive() {
        nineRecords();
        AuditQuery query = mine().reversed().limit(4);
        Cursor place = ledger().audit(query).next().orElseThrow();
        List<AuditRecord> before = ledger().audit(query.after(place)).items();
        grant(account("a"), "meanwhile");
        assertEquals(
                before, ledger().audit(query.after(new Cursor(place.value()))).items());
    }

    /** Look at the default of the query: fifty records. */
    @Test
    public final void u22_a_page_has_fifty_records_unless_asked_otherwise() {
        for (int i = 1; i <= 51; i++) {
            grant(account(), "grant-" + i);
        }
        assertEquals(AuditQuery.DEFAULT_LIMIT, ledger().audit(mine()).items().size());
        assertEquals(51, whole(mine()).size());
    }
}
