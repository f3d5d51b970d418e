package io.creditledger.jdbc.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.BurnCriterion;
import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.command.Spend;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.SharedLedger;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The burn order is spelled in Java, in a statement and in an index: all of them say the same. */
final class BurnOrderTest {
    private static final long SEED = Long.getLong("ledger.burn.seed", 20_260_302);
    private static final Pattern ORDER = Pattern.compile("ORDER BY ((?:\\w+,\\s+)+\\w+)");
    private static final Pattern INDEX = Pattern.compile("INDEX \\w*lot_burn ON \\w+\\s*\\(([^)]*)\\)");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    private final Account account = Account.of("burn-" + UUID.randomUUID());

    /** The store loads a few lots at first: those that its statement puts first. One wrong lot there, and a draw is wrong. */
    @ParameterizedTest
    @MethodSource("io.creditledger.jdbc.db.Databases#all")
    void every_database_burns_lots_in_the_same_order(TestDatabase on) {
        System.out.println("burn order, seed " + SEED + ", " + on.name());
        Ledger memory = InMemoryLedger.create(clock, Actor.service("app"));
        Ledger database = SharedLedger.of(on.dataSource(), clock, Actor.service("app"), HouseRules.DEFAULT);
        ManyLots lots = new ManyLots(account, clock, SEED);
        lots.make(commands -> assertThat(database.postAll(commands)).isEqualTo(memory.postAll(commands)));

        List<Long> order = memory.lots(account).stream().map(Lot::number).toList();
        assertThat(database.lots(account)).extracting(Lot::number).isEqualTo(order);
        List<Long> burnt = new ArrayList<>();
        for (int spend = 1; memory.balance(account).available() > 0; spend++) {
            Spend next = Spend.of(account, lots.amount(), Key.of(account.owner() + " " + spend))
                    .feature(ManyLots.FEATURE)
                    .upTo();
            Entry entry = database.spend(next).entry();
            entry.draws().stream().map(Draw::lot).forEach(burnt::add);
            assertThat(entry).isEqualTo(memory.spend(next).entry());
        }
        assertThat(burnt.stream().distinct()).containsExactlyElementsOf(order);
    }

    @Test
    void the_statement_and_the_index_name_the_columns_of_the_criteria() throws IOException {
        List<String> columns = Arrays.stream(BurnCriterion.values())
                .filter(criterion -> criterion != BurnCriterion.ONLY_LOT)
                .map(BurnOrderTest::column)
                .toList();
        List<String> index = new ArrayList<>(List.of("is_open", "account_id"));
        index.addAll(columns);
        assertThat(lists(INDEX, LedgerSchema.script(DatabaseEngine.H2))).containsExactly(index);
        assertThat(lists(ORDER, sources()).stream().filter(list -> list.contains("unscoped")))
                .isNotEmpty()
                .containsOnly(columns);
    }

    private static String column(BurnCriterion criterion) {
        return switch (criterion) {
            case PRIORITY -> "priority";
            case SCOPE -> "unscoped";
            case EXPIRY -> "expires_at";
            case SOURCE -> "source_rank";
            case USABLE_FROM -> "usable_from";
            case LOT_NUMBER -> "lot_no";
            case ONLY_LOT -> throw new IllegalArgumentException("compares nothing");
        };
    }

    private static List<List<String>> lists(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> List.of(found.group(1).split(",\\s+")))
                .toList();
    }

    /** The sources of this module, with what is added up from several literals as one. */
    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString().replaceAll("\"\\s*\\+\\s*\"", "");
    }
}
