package io.creditledger.testkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Ledger;
import io.creditledger.command.Adjust;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.explain.Answer;
import io.creditledger.explain.ExpiringCredits;
import io.creditledger.explain.Explanation;
import io.creditledger.explain.FlowStep;
import io.creditledger.explain.NextExpiry;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about explanations shows what a customer's account really answers. */
final class ExplainPageTest {
    private static final Path PAGE = Path.of("../docs/explain.md");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    private final Ledger ledger = InMemoryLedger.create(clock, Actor.service("app"));
    private final Ledger finance = ledger.as(Actor.finance("jane"));
    private final Account account = Account.of("ann");
    private final List<String> banners = new ArrayList<>();

    @Test
    void the_page_shows_what_the_account_answers() throws IOException {
        theFirstWeek();
        shows("expiry", ledger.explain(account).nextExpiry());
        aBusyNight();
        Instant evening = Instant.parse("2026-03-09T20:00:00Z");
        shows("drop", ledger.explain(account).dropSince(evening));
        aTransferOnItsWay();
        shows("new", ledger.explain(account).notUsable());
        shows("promotions", ledger.explain(account).promotionsFirst());
        shows("choice", ledger.explain(account).choice(Key.of("job-3")).orElseThrow());
        aChargebackAndGoodwill();
        shows("adjustment", ledger.explain(account).afterAdjustment());
        shows("waterfall", ledger.explain(account).waterfall());
        ownWords();
        LedgerInvariants.check(ledger, account);
    }

    private void theFirstWeek() {
        ledger.grant(Grant.promotion(account, 200, Key.of("welcome")).expiresAt(Instant.parse("2026-04-01T00:00:00Z")));
        ledger.grant(Grant.purchase(account, 1_000, Key.of("invoice-7")).expiresAfter(Duration.ofDays(365)));
        clock.set(Instant.parse("2026-03-05T10:00:00Z"));
        ledger.grant(Grant.allowance(account, 100, Key.of("images-march"))
                .scope("images")
                .expiresAt(Instant.parse("2026-04-01T00:00:00Z")));
    }

    private void aBusyNight() {
        clock.set(Instant.parse("2026-03-06T11:20:00Z"));
        ledger.spend(Spend.of(account, 250, Key.of("job-1")));
        clock.set(Instant.parse("2026-03-10T02:14:00Z"));
        ledger.spend(Spend.of(account, 600, Key.of("job-2")).reason("nightly batch"));
        clock.set(Instant.parse("2026-03-10T02:40:00Z"));
        ledger.spend(Spend.of(account, 180, Key.of("job-3")).feature("images"));
        clock.set(Instant.parse("2026-03-10T03:05:00Z"));
        ledger.hold(Hold.of(account, 120, Key.of("render-9")).timeout(Duration.ofDays(7)));
        clock.set(Instant.parse("2026-03-10T08:30:00Z"));
    }

    private void aTransferOnItsWay() {
        ledger.grant(Grant.purchase(account, 500, Key.of("invoice-8")).pending());
        clock.set(Instant.parse("2026-03-11T09:00:00Z"));
    }

    private void aChargebackAndGoodwill() {
        ledger.revoke(Revoke.inFull(Key.of("invoice-7"), Key.of("evt-501")).reason("the bank took the payment back"));
        clock.set(Instant.parse("2026-03-11T12:00:00Z"));
        finance.adjust(Adjust.by(account, 300, "goodwill for the slow night", Key.of("ticket-17-goodwill"))
                .reference("ticket-17"));
        clock.set(Instant.parse("2026-03-11T12:30:00Z"));
    }

    private void ownWords() {
        Explanation explanation = ledger.explain(account, Instant.parse("2026-03-05T12:00:00Z"));
        NextExpiry expiry = explanation.nextExpiry();
        for (ExpiringCredits some : expiry.next()) {
            banner(some.amount(), some.at(), some.lot().terms().source());
        }
        String sentences = expiry.text(ZoneId.of("Europe/Berlin"));
        assertThat(explanation.waterfall().sum().amount(FlowStep.SPENT)).isZero();
        assertThat(sentences).contains("2026-04-01 02:00 Europe/Berlin");
        assertThat(banners).containsExactly("200 PROMOTION", "100 ALLOWANCE");
    }

    private void banner(long amount, Instant at, Enum<?> source) {
        assertThat(at).isAfter(clock.instant());
        banners.add(amount + " " + source);
    }

    private static void shows(String section, Answer answer) throws IOException {
        List<String> lines = new ArrayList<>(List.of("", "```"));
        answer.text().lines().forEach(lines::add);
        lines.addAll(List.of("```", ""));
        new Section(ExplainPageTest.class, PAGE, section).is(lines);
    }
}
