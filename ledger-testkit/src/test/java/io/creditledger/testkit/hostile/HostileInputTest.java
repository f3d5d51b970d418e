package io.creditledger.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.error.StoreException;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.model.LedgerFactory;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger in memory takes everything; a ledger that alters, loses or chokes on something is caught. */
final class HostileInputTest {
    private static final long SEED = Long.getLong("ledger.hostile.seed", 20_260_301);
    private static final int ROUNDS = Integer.getInteger("ledger.hostile.rounds", 200);

    @Test
    void whatever_comes_in_is_refused_by_name_or_kept_exactly() {
        HostileReport report = HostileInput.on(InMemoryLedger::create)
                .seed(SEED)
                .rounds(ROUNDS)
                .run()
                .orFail();
        System.out.println(report);
        assertThat(report.tried()).isEqualTo(report.refused() + report.accepted());
        assertThat(report.refused()).isGreaterThan(10_000);
        assertThat(report.entries()).isGreaterThan(150);
        assertThat(report.operations())
                .contains(
                        "Grant.expiresAt(Instant)",
                        "Grant.metadata(String, String)",
                        "Expiry.endOf(LocalDate, ZoneId)",
                        "HistoryQuery.actor(String)");
        assertThat(report.toString()).contains("seed " + SEED, "0 problems");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_altered_on_its_way_is_noticed(Fault fault) {
        HostileReport report = run(fault::in);
        assertThat(report.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("an entry is not as it was posted: note of"));
        assertThatThrownBy(report::orFail).isInstanceOf(AssertionError.class).hasMessageContaining("seed " + SEED);
    }

    @Test
    void an_error_of_the_database_is_noticed() {
        HostileReport report = run(command -> {
            if (command.note()
                    .reason()
                    .filter(words -> words.indexOf('\'') >= 0)
                    .isPresent()) {
                throw new StoreException("writing failed", new SQLException("syntax error at or near \"'\""));
            }
            return command;
        });
        assertThat(report.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("post fails with io.creditledger.error.StoreException")
                        .contains("syntax error"));
    }

    @Test
    void the_answer_of_another_account_is_noticed() {
        HostileReport report = HostileInput.on(
                        (clock, actor, rules) -> new CarelessOfCase(InMemoryLedger.create(clock, actor, rules)))
                .withoutFactories()
                .seed(SEED)
                .rounds(0)
                .run();
        assertThat(report.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("history has another answer than in memory"));
    }

    @Test
    void a_ledger_in_use_is_left_alone() {
        LedgerFactory used = (clock, actor, rules) -> {
            Ledger ledger = InMemoryLedger.create(clock, actor, rules);
            ledger.grant(Grant.purchase(Account.of("somebody"), 1, Key.of("grant")));
            return ledger;
        };
        HostileInput input = HostileInput.on(used);
        assertThatIllegalArgumentException().isThrownBy(input::run);
        assertThatIllegalArgumentException().isThrownBy(() -> input.rounds(-1));
    }

    @Test
    void the_same_seed_does_the_same() {
        HostileInput input = HostileInput.on(InMemoryLedger::create)
                .withoutFactories()
                .seed(SEED)
                .rounds(50);
        assertThat(input.run()).isEqualTo(input.run());
    }

    private static HostileReport run(UnaryOperator<Command> way) {
        return HostileInput.on(
                        (clock, actor, rules) -> new AlteringLedger(InMemoryLedger.create(clock, actor, rules), way))
                .withoutFactories()
                .seed(SEED)
                .rounds(0)
                .run();
    }
}
