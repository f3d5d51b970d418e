package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Activate;
import io.creditledger.command.Capture;
import io.creditledger.command.Grant;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.entry.EntryType;
import io.creditledger.export.Export;
import io.creditledger.external.Claim;
import io.creditledger.external.ClaimKind;
import io.creditledger.external.Comparison;
import io.creditledger.external.Difference;
import io.creditledger.external.DifferenceKind;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.statement.Period;
import io.creditledger.value.Key;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules st, continued: exports, and what another system says. */
abstract class ExportRules extends StatementLotRules {
    /** Look at whether the export asks for the page after the last one, and at the columns. */
    @Test
    public final void st19_an_export_has_every_audit_record_of_its_query() throws IOException {
        applied(credits("grant", 100).reason("a \"gift\", of sorts"));
        applied(job("spend", 10));
        applied(Refund.of(key("spend"), key("refund")));
        AuditQuery query = AuditQuery.oldestFirst().account(account());
        StringBuilder csv = new StringBuilder();
        assertEquals(2, Export.audit(ledger(), query).writeCsv(csv), "how many records");
        String[] rows = csv.toString().split("\r\n", -1);
        assertEquals(4, rows.length, "names, two records, and the end");
        assertTrue(rows[1].contains("\"a \"\"gift\"\", of sorts\""), rows[1]);
        assertTrue(rows[2].contains(key("refund").value()), rows[2]);
    }

    /** Look at whether the export keeps the order and the filters of its query. */
    @Test
    public final void st20_an_export_has_every_entry_of_its_query_in_its_order() throws IOException {
        applied(credits("grant", 100));
        applied(job("one", 10));
        applied(job("two", 20));
        StringBuilder lines = new StringBuilder();
        HistoryQuery query = HistoryQuery.newestFirst().types(EntryType.SPEND);
        assertEquals(2, Export.history(ledger(), account(), query).writeJsonLines(lines), "how many entries");
        List<String> objects = lines.toString().lines().toList();
        assertTrue(objects.get(0).contains("\"key\":\"" + key("two") + "\""), objects.get(0));
        assertTrue(objects.get(1).contains("\"available_after\":90"), objects.get(1));
    }

    /** What a comparison with these claims tells, as kinds with keys. */
    private List<String> told(Comparison comparison, Claim... claims) {
        List<Difference> told = new ArrayList<>();
        comparison.run(List.of(claims).iterator(), told::add);
        return told.stream().map(this::name).toList();
    }

    private String name(Difference difference) {
        String name = difference
                .claim()
                .map(claim -> claim.key().map(Key::value).or(claim::reference).orElseThrow())
                .orElseGet(() -> difference.entry().orElseThrow().key().value());
        return difference.kind() + " " + name + " " + difference.there() + " " + difference.here();
    }

    private String named(DifferenceKind kind, String key, long there, long here) {
        return kind + " " + key(key) + " " + there + " " + here;
    }

    /** Look at how claims find their acts: by key, and by reference. */
    @Test
    public final void st21_a_comparison_finds_what_is_missing_or_has_another_amount_here() {
        applied(credits("grant", 100).reference(key("invoice").value()));
        applied(aside("hold", 40));
        applied(Capture.of(key("hold"), key("capture")).amount(30));
        applied(job("spend", 5));
        List<String> told = told(
                Comparison.of(ledger()),
                Claim.of(ClaimKind.PURCHASE, key("invoice").value(), 100),
                Claim.of(ClaimKind.PURCHASE, key("nobody"), 7),
                Claim.of(ClaimKind.SPEND, key("spend"), 6),
                Claim.of(ClaimKind.SPEND, key("capture"), 30),
                Claim.of(ClaimKind.SPEND, key("hold"), 40),
                Claim.of(ClaimKind.SPEND, key("spend"), 5));
        assertEquals(
                List.of(
                        named(DifferenceKind.MISSING_HERE, "nobody", 7, 0),
                        named(DifferenceKind.AMOUNT_DIFFERS, "spend", 6, 5),
                        named(DifferenceKind.OTHER_KIND, "hold", 40, 40),
                        named(DifferenceKind.CLAIMED_TWICE, "spend", 5, 5)),
                told);
    }

    /** Look at what was taken back of a grant, in sum, beside what lapsed of it. */
    @Test
    public final void st22_a_comparison_finds_money_that_went_back_without_its_credits() {
        applied(credits("kept", 100));
        applied(credits("half", 100));
        applied(credits("lapsed", 50).expiresAt(after(ONE_HOUR)));
        applied(credits("unpaid", 10).pending());
        applied(Revoke.amount(key("half"), 60, key("revoke")));
        clock.advance(ONE_DAY);
        assertEquals(
                List.of(
                        named(DifferenceKind.NOT_REVOKED, "kept", 100, 0),
                        named(DifferenceKind.AMOUNT_DIFFERS, "half", 50, 60),
                        named(DifferenceKind.NOT_ACTIVATED, "unpaid", 10, 0)),
                told(
                        Comparison.of(ledger()),
                        Claim.of(ClaimKind.MONEY_BACK, key("kept"), 100),
                        Claim.of(ClaimKind.MONEY_BACK, key("half"), 50),
                        Claim.of(ClaimKind.MONEY_BACK, key("lapsed"), 50),
                        Claim.of(ClaimKind.PURCHASE, key("unpaid"), 10)));
    }

    /** Look at which acts of the period count, and at their keys. Its store may hold other accounts. */
    @Test
    public final void st23_a_comparison_finds_what_nobody_claimed() {
        clock.advance(ONE_DAY.multipliedBy(1_000));
        Period period = Period.of(clock.instant(), clock.instant().plus(ONE_DAY));
        applied(credits("paid", 100));
        applied(Grant.promotion(account(), 9, key("gift")));
        applied(Revoke.amount(key("gift"), 2, key("gift-revoke")));
        applied(credits("unpaid", 10).pending());
        applied(credits("late", 20).pending());
        applied(Activate.of(key("late"), key("activate")));
        applied(PlanChange.of(account(), "free", "pro", clock.instant(), "asked for it", key("plan")));
        applied(job("spend", 5));
        applied(Refund.of(key("spend"), key("refund")));
        applied(Revoke.amount(key("paid"), 7, key("revoke")));
        Comparison comparison = Comparison.of(ledger())
                .alsoOurs(period, ClaimKind.SPEND, ClaimKind.PURCHASE, ClaimKind.CREDITS_BACK, ClaimKind.MONEY_BACK)
                .accounts(List.of(account()));
        List<String> told = new ArrayList<>(told(comparison, Claim.of(ClaimKind.PURCHASE, key("paid"), 100)));
        told.removeIf(difference -> !difference.contains(key("").value()));
        assertEquals(
                List.of(
                        named(DifferenceKind.MISSING_THERE, "late", 0, 20),
                        named(DifferenceKind.MISSING_THERE, "revoke", 0, 7),
                        named(DifferenceKind.MISSING_THERE, "spend", 0, 5),
                        named(DifferenceKind.MISSING_THERE, "refund", 0, 5)),
                told);
    }
}
