package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.error.StoreException;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.JdbcError;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each JDBC call of a transaction fails once, before or after its effect: the transaction happens once, or says it did not. */
final class OneFaultTest {
    /** What another attempt mends. */
    private static final Set<JdbcError> PASSING =
            EnumSet.of(JdbcError.ROLLED_BACK, JdbcError.LOCK_TIMEOUT, JdbcError.CONNECTION_DEAD);

    static Stream<Arguments> faults() {
        return Stream.of(JdbcError.values())
                .flatMap(error -> Stream.of(true, false)
                        .flatMap(after -> Stream.of(true, false).map(pooled -> Arguments.of(error, after, pooled))));
    }

    @ParameterizedTest(name = "{0}, after the call: {1}, pooled: {2}")
    @MethodSource("faults")
    void what_is_written_is_written_once(JdbcError error, boolean after, boolean pooled) throws SQLException {
        try (FaultScene scene = new FaultScene(pooled, FaultScene.PATIENT)) {
            int k = 0;
            do {
                k++;
                write(scene, error, after, k);
            } while (!scene.faulty.struck().isEmpty());
            assertThat(k).isGreaterThan(10);
        }
    }

    private static void write(FaultScene scene, JdbcError error, boolean after, int k) throws SQLException {
        String name = "sale-" + k;
        int before = scene.shop.total();
        scene.faulty.inject(fault(error, after, k));
        boolean returned = returned(scene, name);
        String circumstances = fault(error, after, k) + ", " + scene.faulty.struck();
        scene.requireTidy(circumstances);
        if (PASSING.contains(error)) {
            assertThat(returned).as(circumstances).isTrue();
        }
        int expected = returned ? 1 : 0;
        assertThat(scene.shop.sold(name)).as(circumstances).isEqualTo(expected);
        assertThat(scene.shop.total()).as(circumstances).isEqualTo(before + expected);
    }

    @ParameterizedTest(name = "{0}, after the call: {1}, pooled: {2}")
    @MethodSource("faults")
    void what_is_read_is_read(JdbcError error, boolean after, boolean pooled) throws SQLException {
        try (FaultScene scene = new FaultScene(pooled, FaultScene.PATIENT)) {
            int k = 0;
            do {
                k++;
                scene.faulty.inject(fault(error, after, k));
                boolean returned = read(scene);
                String circumstances = fault(error, after, k) + ", " + scene.faulty.struck();
                assertThat(returned || !PASSING.contains(error))
                        .as(circumstances)
                        .isTrue();
                scene.requireTidy(circumstances);
            } while (!scene.faulty.struck().isEmpty());
            assertThat(k).isGreaterThan(5);
        }
    }

    private static Fault fault(JdbcError error, boolean after, int k) {
        return (after ? Fault.after(k) : Fault.before(k)).fails(error);
    }

    private static boolean read(FaultScene scene) {
        try {
            assertThat(scene.transactions.<Integer>read(session -> session.handle()
                            .select("SELECT total FROM shop")
                            .mapTo(Integer.class)
                            .one()))
                    .isOne();
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    private static boolean returned(FaultScene scene, String name) {
        try {
            assertThat(scene.transactions.write(Shop.sale(name))).isIn("applied", "replayed");
            return true;
        } catch (StoreException e) {
            assertThat(e).hasMessageEndingWith("nothing was written");
            return false;
        }
    }
}
