package io.creditledger.jdbc.host.broken;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.testkit.contract.TransactionalLedgerContract;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract about the host's transaction is tested itself: each of its rules sees what is wrong with some ledger. */
final class BrokenTransactionsTest {
    static List<Broken> ledgers() {
        return Stream.of(JoinFaults.all(), OfficeFaults.all(), RaceFaults.all())
                .flatMap(faults -> faults)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void its_rule_catches_a_broken_ledger(Broken broken) {
        Optional<Throwable> failure = RuleRun.failure(broken.rule(), broken.joining());
        assertThat(failure).as("%s gets away with it", broken).isPresent();
        assertThat(failure.orElseThrow()).isInstanceOf(broken.failure()).hasMessageContaining(broken.hint());
    }

    static Stream<String> rules() {
        return Arrays.stream(TransactionalLedgerContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_same_rule_passes_a_sound_ledger(String rule) {
        assertThat(RuleRun.failure(rule, JdbcLedger::within)).isEmpty();
    }

    @Test
    void every_rule_catches_some_ledger() {
        assertThat(ledgers()).extracting(Broken::fault).doesNotHaveDuplicates();
        assertThat(ledgers().stream().map(Broken::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(rules().toList());
    }
}
