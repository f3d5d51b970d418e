package io.creditledger.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Ledger;
import io.creditledger.command.Grant;
import io.creditledger.export.Export;
import io.creditledger.external.Claim;
import io.creditledger.external.ClaimKind;
import io.creditledger.external.Comparison;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples about statements, exports and other systems do what their pages say. */
class PaperworkTest {
    private final Account account = Account.of("user-42");
    private final Ledger ledger =
            InMemoryLedger.create(MutableClock.at(Instant.parse("2026-03-05T12:00:00Z")), Actor.service("shop"));

    @Test
    void statements() throws IOException {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        StringBuilder page = new StringBuilder();
        StringBuilder table = new StringBuilder();
        Statement march = ledger.statement(account, Period.ofMonth(YearMonth.of(2026, 3), berlin));
        march.writeHtml(page, berlin);
        march.writeCsv(table, berlin);
        assertThat(page).startsWith("<!DOCTYPE html>");
        assertThat(table).startsWith("row,owner,currency,at,");
    }

    @Test
    void exports() throws IOException {
        ledger.grant(Grant.purchase(account, 1_000, Key.of("invoice-7")));
        Instant january = Instant.parse("2026-01-01T00:00:00Z");
        Instant february = Instant.parse("2026-02-01T00:00:00Z");
        StringBuilder file = new StringBuilder();
        Export.audit(ledger, AuditQuery.oldestFirst().from(january).until(february))
                .writeCsv(file);
        Export.history(ledger, account, HistoryQuery.oldestFirst()).writeJsonLines(file);
        assertThat(file.toString().lines()).hasSize(2);
    }

    @Test
    void other_systems() throws IOException {
        ledger.grant(Grant.purchase(account, 1_000, Key.of("invoice-7")));
        ledger.grant(Grant.purchase(account, 50, Key.of("invoice-9")));
        Period march = Period.ofMonth(YearMonth.of(2026, 3), ZoneId.of("UTC"));
        List<String> report = new ArrayList<>();
        List<Claim> claims = List.of(
                Claim.of(ClaimKind.PURCHASE, Key.of("invoice-7"), 1_000),
                Claim.of(ClaimKind.PURCHASE, Key.of("invoice-8"), 500),
                Claim.of(ClaimKind.MONEY_BACK, Key.of("invoice-7"), 1_000));
        Comparison.of(ledger)
                .alsoOurs(march, ClaimKind.PURCHASE, ClaimKind.MONEY_BACK)
                .run(claims.iterator(), difference -> report.add(difference.toString()));
        assertThat(report).hasSize(3);
        assertThat(Files.readString(Path.of("../docs/reconciliation.md")))
                .contains("```\n" + String.join("\n", report) + "\n```");
    }
}
