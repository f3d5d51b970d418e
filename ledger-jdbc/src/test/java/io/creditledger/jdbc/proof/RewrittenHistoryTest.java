package io.creditledger.jdbc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.HouseRules;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.internal.hash.Chain;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.proof.ChainKeys;
import io.creditledger.proof.Seal;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody with all rights in the database rewrites a history, consistently: what finds out, and what does not. */
final class RewrittenHistoryTest {
    private static final Account ANN = Account.of("ann");
    private static final Account BOB = Account.of("bob");
    private static final ChainKeys KEYS = ChainKeys.of("2026-01", secret(1));

    static Stream<TestDatabase> databases() {
        return Stream.of(Databases.H2_MEMORY, Databases.POSTGRES_18);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_plain_chain_that_was_made_anew_passes_and_the_seal_finds_it(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            JdbcLedger ledger = opened(database, ChainKeys.none());
            Seal published = sealed(ledger);
            new Intruder(database).rewrite(ledger, ANN, 2, Chain.PLAIN);
            assertThat(LedgerInvariants.violations(ledger, ANN)).isEmpty();
            assertThat(found(ledger, published)).containsExactly("HISTORY_REWRITTEN ann");
            ledger.spend(Spend.of(ANN, 1, Key.of("ann-later")));
            assertThat(found(ledger, published)).containsExactly("HISTORY_REWRITTEN ann");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_chain_with_a_key_cannot_be_made_anew_without_the_secret(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            JdbcLedger ledger = opened(database, KEYS);
            Seal published = sealed(ledger);
            assertThat(LedgerInvariants.violations(ledger, ANN, KEYS)).isEmpty();
            new Intruder(database).rewrite(ledger, ANN, 2, Chain.PLAIN);
            assertThat(LedgerInvariants.violations(ledger, ANN, KEYS))
                    .hasSize(3)
                    .allMatch(violation -> violation.endsWith("link is without a key, which it has to have"));
            assertThat(ledger.inspection().verify(ANN).broken().get(0).what())
                    .isEqualTo("link is without a key, which it has to have");
            new Intruder(database).rewrite(ledger, ANN, 2, new Chain(ChainKeys.of("2026-01", secret(2))));
            assertThat(LedgerInvariants.violations(ledger, ANN, KEYS))
                    .hasSize(3)
                    .allMatch(violation -> violation.contains(": link is 2026-01:"));
            assertThat(ledger.inspection().verify(ANN).broken()).isNotEmpty();
            assertThat(withoutKeys(database)
                            .inspection()
                            .verify(BOB)
                            .broken()
                            .get(0)
                            .what())
                    .isEqualTo("key id 2026-01 is not configured");
            assertThat(found(ledger, published)).containsExactly("HISTORY_REWRITTEN ann");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoever_has_the_secret_too_is_found_by_the_seal(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            JdbcLedger ledger = opened(database, KEYS);
            Seal published = sealed(ledger);
            new Intruder(database).rewrite(ledger, ANN, 2, new Chain(KEYS));
            assertThat(LedgerInvariants.violations(ledger, ANN, KEYS)).isEmpty();
            assertThat(found(ledger, published)).containsExactly("HISTORY_REWRITTEN ann");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_history_that_was_cut_off_passes_and_the_seal_finds_it(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            JdbcLedger ledger = opened(database, KEYS);
            Seal published = sealed(ledger);
            new Intruder(database).cutOff(ledger, ANN);
            assertThat(LedgerInvariants.violations(ledger, ANN, KEYS)).isEmpty();
            assertThat(found(ledger, published)).containsExactly("ROW_MISSING ann");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_account_that_was_removed_is_named(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            JdbcLedger ledger = opened(database, KEYS);
            Seal published = sealed(ledger);
            new Intruder(database).remove(ANN);
            assertThat(LedgerInvariants.violations(ledger, ANN, KEYS)).isEmpty();
            assertThat(found(ledger, published)).containsExactly("ROW_MISSING ann", "ROW_MISSING ann");
            assertThat(found(ledger, sealed(ledger))).containsExactly("ROW_MISSING ann", "ROW_MISSING ann");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_ledger_that_was_sealed_anew_is_found_by_the_published_line(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            JdbcLedger ledger = opened(database, ChainKeys.none());
            Seal published = sealed(ledger);
            new Intruder(database).rewrite(ledger, ANN, 2, Chain.PLAIN);
            new Intruder(database).removeSeals();
            assertThat(found(ledger, published))
                    .contains("SEAL_MISSING", "HEADS_DIFFER")
                    .doesNotContain("HISTORY_REWRITTEN ann");
            Seal anew = sealed(ledger);
            assertThat(found(ledger, anew)).isEmpty();
            assertThat(found(ledger, published)).contains("SEAL_DIFFERS", "HEADS_DIFFER");
        }
    }

    private static JdbcLedger opened(HikariDataSource database, ChainKeys keys) {
        LedgerSchema.migrate(database);
        JdbcLedger ledger = JdbcLedger.on(database)
                .clock(MutableClock.at(Instant.parse("2026-03-01T09:00:00Z")))
                .rules(HouseRules.DEFAULT.chainKeys(keys))
                .as(Actor.service("app"));
        for (Account account : List.of(ANN, BOB)) {
            ledger.grant(Grant.purchase(account, 100, Key.of(account.owner() + "-bought")));
            ledger.spend(Spend.of(account, 10, Key.of(account.owner() + "-job-1")));
            ledger.spend(Spend.of(account, 20, Key.of(account.owner() + "-job-2")));
        }
        return ledger;
    }

    private static JdbcLedger withoutKeys(HikariDataSource database) {
        return JdbcLedger.on(database).as(Actor.service("app"));
    }

    /** The seal as it comes back from where it was published. */
    private static Seal sealed(JdbcLedger ledger) {
        return Seal.parse(ledger.seals().seal(Note.NONE).seal().text());
    }

    private static List<String> found(JdbcLedger ledger, Seal published) {
        return ledger.seals().verifySeal(published).findings().stream()
                .map(finding -> finding.kind()
                        + finding.account()
                                .map(account -> " " + account.owner())
                                .orElse(""))
                .toList();
    }

    private static byte[] secret(int filling) {
        byte[] secret = new byte[ChainKeys.LEAST_BYTES];
        Arrays.fill(secret, (byte) filling);
        return secret;
    }
}
