package io.creditledger.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Attempt;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.entry.Shortfall;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every example of the pages is in a test, word for word, and does what the page says. */
class ExamplesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_readme_does_what_it_says() {
        MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
        Ledger ledger = InMemoryLedger.create(clock, Actor.service("shop"));

        Account account = Account.of("user-42");
        ledger.grant(Grant.purchase(account, 1_000, Key.of("invoice-7")).expiresAfter(Duration.ofDays(365)));
        Receipt receipt = ledger.spend(Spend.of(account, 120, Key.of("job-9")));
        long left = receipt.balance().available(); // 880
        assertThat(left).isEqualTo(880);

        Receipt again = ledger.spend(Spend.of(account, 120, Key.of("job-9"))); // again.isReplay(), nothing was written
        ledger.refund(Refund.of(Key.of("job-9"), Key.of("job-9-failed")));
        long restored = ledger.balance(account).available(); // 1000
        assertThat(again.isReplay()).isTrue();
        assertThat(restored).isEqualTo(1_000);

        Attempt attempt = ledger.trySpend(Spend.of(account, 5_000, Key.of("job-10")));
        long missing = attempt.shortfall().map(Shortfall::missing).orElse(0L); // 4000
        assertThat(missing).isEqualTo(4_000);
    }

    @Test
    void every_example_of_the_readme_is_compiled() throws IOException {
        everyExampleIsCompiled("README.md");
    }

    @Test
    void every_example_of_the_testing_page_is_compiled() throws IOException {
        everyExampleIsCompiled("docs/testing.md");
    }

    @Test
    void every_example_of_the_statement_page_is_compiled() throws IOException {
        everyExampleIsCompiled("docs/statement.md");
    }

    @Test
    void every_example_of_the_reconciliation_page_is_compiled() throws IOException {
        everyExampleIsCompiled("docs/reconciliation.md");
    }

    @Test
    void every_example_of_the_page_on_access_is_compiled() throws IOException {
        everyExampleIsCompiled("docs/access.md");
    }

    @Test
    void every_example_of_the_page_about_explanations_is_compiled() throws IOException {
        everyExampleIsCompiled("docs/explain.md");
    }

    @Test
    void every_example_of_the_page_about_signals_is_compiled() throws IOException {
        everyExampleIsCompiled("docs/signals.md");
    }

    @Test
    void every_example_of_the_page_on_reliability_is_compiled() throws IOException {
        everyExampleIsCompiled("docs/reliability.md");
    }

    private static void everyExampleIsCompiled(String page) throws IOException {
        String compiled = folded(tests("ledger-testkit") + tests("ledger-jdbc"));
        var examples = JAVA.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(example -> folded(example.group(1)))
                .toList();
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(compiled).contains(example));
    }

    private static String tests(String module) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
