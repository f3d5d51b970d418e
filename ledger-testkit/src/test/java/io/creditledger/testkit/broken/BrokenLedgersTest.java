package io.creditledger.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract is tested itself: it must see what is wrong with a ledger, and say it so that one can act on it. */
final class BrokenLedgersTest {
    static List<Broken> ledgers() {
        return Stream.<Supplier<Stream<Broken>>>of(
                        KeyFaults::all,
                        TimeFaults::all,
                        LotFaults::all,
                        ActFaults::all,
                        DebtFaults::all,
                        ReadFaults::all,
                        HistoryFaults::all,
                        AuditFaults::all,
                        InspectionFaults::all,
                        ChainKeyFaults::all,
                        SealFaults::all,
                        AccessFaults::all,
                        ExplainFaults::all,
                        AnswerFaults::all,
                        SignalFaults::all,
                        DeliveryFaults::all,
                        StatementFaults::all,
                        ExportFaults::all,
                        EachFaults::all,
                        ThreadFaults::all)
                .flatMap(Supplier::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void its_rule_catches_a_broken_ledger(Broken broken) {
        Optional<Throwable> failure = RuleRun.failure(broken.rule(), broken.front());
        assertThat(failure).as("%s gets away with it", broken).isPresent();
        assertThat(failure.orElseThrow()).isInstanceOf(broken.failure()).hasMessageContaining(broken.hint());
        assertThat(failure.orElseThrow().getMessage()).isNotBlank();
    }

    static Stream<String> rules() {
        return ledgers().stream().map(Broken::rule).distinct();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_same_rule_passes_a_sound_ledger(String rule) {
        assertThat(RuleRun.failure(rule, (sound, clock) -> sound)).isEmpty();
    }

    @Test
    void there_are_many_and_no_two_alike() {
        assertThat(ledgers()).extracting(Broken::fault).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(ledgers()).allSatisfy(broken -> assertThat(broken.hint()).isNotBlank());
    }
}
