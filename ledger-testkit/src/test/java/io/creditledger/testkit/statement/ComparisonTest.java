package io.creditledger.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.Ledger;
import io.creditledger.command.Cancel;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.error.InvalidInputException;
import io.creditledger.export.Export;
import io.creditledger.external.Claim;
import io.creditledger.external.ClaimKind;
import io.creditledger.external.Compared;
import io.creditledger.external.Comparison;
import io.creditledger.external.Difference;
import io.creditledger.external.DifferenceKind;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.statement.Period;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Comparisons and exports of more than one page, and what they refuse. */
class ComparisonTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Period DAY = Period.of(NOON.minusSeconds(3_600), NOON.plusSeconds(3_600));
    private static final Account ACCOUNT = Account.of("somebody");

    private final Ledger ledger = InMemoryLedger.create(MutableClock.at(NOON), Actor.service("app"));
    private final List<Difference> told = new ArrayList<>();

    private static Key key(String kind, int number) {
        return Key.of(kind + "-" + number);
    }

    @Test
    void thousands_of_claims_in_any_order_find_their_acts_and_the_rest_is_told() {
        ledger.postEach(IntStream.range(0, 2_500)
                .mapToObj(i -> (Command) Grant.purchase(ACCOUNT, 10 + i, key("grant", i)))
                .toList());
        List<Claim> claims = new ArrayList<>(IntStream.range(0, 2_500)
                .filter(i -> i != 17 && i != 2_040)
                .mapToObj(i -> Claim.of(ClaimKind.PURCHASE, key("grant", i), 10 + i))
                .toList());
        claims.add(Claim.of(ClaimKind.PURCHASE, key("grant", 9_999), 1));
        long seed = System.nanoTime();
        Collections.shuffle(claims, new Random(seed));
        Compared compared = Comparison.of(ledger)
                .alsoOurs(DAY, ClaimKind.PURCHASE, ClaimKind.MONEY_BACK)
                .run(claims.iterator(), told::add);
        assertThat(compared).as("seed %d", seed).isEqualTo(new Compared(2_499, 2_500, 3));
        assertThat(told)
                .extracting(Difference::toString)
                .containsExactly(
                        "MISSING_HERE: PURCHASE of 1 by grant-9999: 1 there, 0 here",
                        "MISSING_THERE: PURCHASE by grant-17: 0 there, 27 here (somebody [credits])",
                        "MISSING_THERE: PURCHASE by grant-2040: 0 there, 2050 here (somebody [credits])");
    }

    @Test
    void acts_of_one_reference_count_in_sum() {
        ledger.grant(Grant.purchase(ACCOUNT, 60, Key.of("one")).reference("INV-7"));
        ledger.grant(Grant.purchase(ACCOUNT, 40, Key.of("two")).reference("INV-7"));
        ledger.spend(Spend.of(ACCOUNT, 10, Key.of("spend")));
        ledger.refund(Refund.of(Key.of("spend"), Key.of("refund")).reference("T-9"));
        ledger.revoke(Revoke.inFull(Key.of("two"), Key.of("revoke")));
        List<Claim> claims = List.of(
                Claim.of(ClaimKind.PURCHASE, "INV-7", 100),
                Claim.of(ClaimKind.MONEY_BACK, "INV-7", 40),
                Claim.of(ClaimKind.CREDITS_BACK, "T-9", 10),
                Claim.of(ClaimKind.CREDITS_BACK, "T-8", 10));
        Comparison comparison =
                Comparison.of(ledger).alsoOurs(DAY, ClaimKind.PURCHASE, ClaimKind.MONEY_BACK, ClaimKind.CREDITS_BACK);
        assertThat(comparison.run(claims.iterator(), told::add)).isEqualTo(new Compared(4, 4, 1));
        assertThat(told).extracting(Difference::kind).containsExactly(DifferenceKind.MISSING_HERE);
    }

    @Test
    void money_back_for_what_was_cancelled_is_no_difference() {
        ledger.grant(Grant.purchase(ACCOUNT, 60, Key.of("one")).pending());
        ledger.cancel(Cancel.of(Key.of("one"), Key.of("cancel")));
        List<Claim> claims = List.of(
                Claim.of(ClaimKind.MONEY_BACK, Key.of("one"), 60), Claim.of(ClaimKind.PURCHASE, Key.of("one"), 60));
        Comparison.of(ledger).run(claims.iterator(), told::add);
        assertThat(told).extracting(Difference::kind).containsExactly(DifferenceKind.NOT_ACTIVATED);
    }

    @Test
    void what_leads_to_no_act_is_refused() {
        assertThatThrownBy(() -> Claim.of(ClaimKind.SPEND, "reference", 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Claim.of(ClaimKind.SPEND, Key.of("key"), -1))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Claim(ClaimKind.SPEND, Optional.empty(), Optional.empty(), 1))
                .isInstanceOf(InvalidInputException.class);
        Comparison comparison = Comparison.of(ledger).alsoOurs(DAY, ClaimKind.SPEND);
        assertThatThrownBy(() -> comparison.run(List.<Claim>of().iterator(), told::add))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_export_goes_through_all_pages_from_its_place_on() throws IOException {
        ManyRecords many = new ManyRecords(2_500);
        StringBuilder csv = new StringBuilder();
        assertThat(Export.audit(many, AuditQuery.oldestFirst()).writeCsv(csv)).isEqualTo(2_500);
        assertThat(csv.toString().split("\r\n")).hasSize(2_501).doesNotHaveDuplicates();
        HistoryQuery later = HistoryQuery.oldestFirst().after(HistoryQuery.cursor(ManyRecords.entry(1_400)));
        StringBuilder lines = new StringBuilder();
        assertThat(Export.history(many, ManyRecords.ACCOUNT, later).writeJsonLines(lines))
                .isEqualTo(1_100);
        assertThat(lines.toString().lines()).hasSize(1_100).doesNotHaveDuplicates();
        assertThat(lines).startsWith("{\"owner\":\"busy\",\"currency\":\"credits\",\"sequence\":1401,");
    }
}
