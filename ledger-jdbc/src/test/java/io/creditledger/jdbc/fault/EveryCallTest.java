package io.creditledger.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.fault.Fault;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each JDBC call of each command fails, in each way, before and after its effect, once and from then on: what callers are told is
 * true, a retry with the same key has one effect, all invariants hold, and every connection comes back as it was.
 * {@code -Dledger.faults=each} fails each of these calls, with one error for each command in each way; {@code all} with every error, which
 * takes hours. Otherwise it is a part.
 */
final class EveryCallTest {
    private static final String FAULTS = System.getProperty("ledger.faults", "some");

    static Stream<Arguments> ways() {
        return Stream.of(Databases.H2_MEMORY, Databases.POSTGRES_18)
                .flatMap(database -> Stream.of(Way.values()).map(way -> Arguments.of(database, way)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("ways")
    void callers_are_told_the_truth_and_a_retry_has_one_effect(TestDatabase database, Way way) throws SQLException {
        Tally tally = new Tally();
        for (boolean pooled : new boolean[] {false, true}) {
            List<Variant> variants = variants(database, way, pooled);
            if (!variants.isEmpty()) {
                try (Scene scene = new Scene(database, pooled)) {
                    for (Variant variant : variants) {
                        everyCall(scene, way, variant, tally);
                    }
                }
            }
        }
        System.out.println(database + ", " + way + ": " + tally);
        assertThat(tally.faults()).isGreaterThan(10);
    }

    /** Where a ledger remembers, its memory is failed, too. */
    private static List<Variant> variants(TestDatabase database, Way way, boolean pooled) {
        List<Variant> variants = new ArrayList<>(chosen(database, way, pooled));
        if (database == Databases.POSTGRES_18 && !way.isWithin()) {
            List<Variant> wanted = FAULTS.equals("some") && !pooled ? Variant.eachWithoutAct(way) : variants;
            variants.addAll(wanted.stream().map(Variant::remembering).toList());
        }
        return variants;
    }

    private static List<Variant> chosen(TestDatabase database, Way way, boolean pooled) {
        return switch (FAULTS) {
            case "some" -> Variant.some(database, way, pooled);
            case "each" -> Variant.each(way);
            case "all" -> Variant.all();
            default -> throw new IllegalArgumentException("faults are some, each or all: " + FAULTS);
        };
    }

    private static void everyCall(Scene scene, Way way, Variant variant, Tally tally) throws SQLException {
        List<Trial.Effect> expected = new Trial(scene, way, variant).undisturbed();
        boolean struck = true;
        for (int k = 1; struck; k++) {
            Fault fault = way == Way.SHARED ? variant.at(k).in(Callers::areCallers) : variant.at(k);
            struck = new Trial(scene, way, variant).withstands(fault, expected, tally);
            if (struck) {
                tally.fault();
            }
        }
    }
}
