package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.error.StoreException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each JDBC call of a transaction fails once, before or after its effect: the transaction happens once, or says it did not. */
final class OneFaultTest {
    static Stream<Arguments> faults() {
        return Stream.of(Fault.values())
                .flatMap(fault -> Stream.of(true, false)
                        .flatMap(after -> Stream.of(true, false).map(pooled -> Arguments.of(fault, after, pooled))));
    }

    @ParameterizedTest(name = "{0}, after the call: {1}, pooled: {2}")
    @MethodSource("faults")
    void what_is_written_is_written_once(Fault fault, boolean after, boolean pooled) throws SQLException {
        try (FaultScene scene = new FaultScene(pooled, FaultScene.PATIENT)) {
            int calls = scene.callsOfOneSale();
            assertThat(calls).isGreaterThan(10);
            for (int k = 1; k <= calls + 1; k++) {
                fail(scene, fault, after, k);
            }
        }
    }

    private static void fail(FaultScene scene, Fault fault, boolean after, int k) throws SQLException {
        String name = "sale-" + k;
        int before = scene.shop.total();
        scene.plan.once(fault, after, k);
        boolean returned = returned(scene, name);
        String struck = scene.plan.struck();
        scene.plan.none();
        String circumstances = fault + (after ? " after " : " before ") + struck + ", call " + k;
        if (isLie(fault, after, struck)) {
            return;
        }
        scene.requireTidy(circumstances);
        if (fault.isPassing()) {
            assertThat(returned).as(circumstances).isTrue();
        }
        int expected = returned ? 1 : 0;
        assertThat(scene.shop.sold(name)).as(circumstances).isEqualTo(expected);
        assertThat(scene.shop.total()).as(circumstances).isEqualTo(before + expected);
    }

    @ParameterizedTest(name = "{0}, after the call: {1}, pooled: {2}")
    @MethodSource("faults")
    void what_is_read_is_read(Fault fault, boolean after, boolean pooled) throws SQLException {
        try (FaultScene scene = new FaultScene(pooled, FaultScene.PATIENT)) {
            int k = 0;
            do {
                k++;
                scene.plan.once(fault, after, k);
                boolean returned = read(scene);
                String circumstances = fault + (after ? " after " : " before ") + scene.plan.struck() + ", call " + k;
                assertThat(returned || !fault.isPassing()).as(circumstances).isTrue();
                scene.requireTidy(circumstances);
            } while (!scene.plan.struck().isEmpty());
            assertThat(k).isGreaterThan(5);
        }
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

    /** No database says that it has rolled back what it has committed. */
    private static boolean isLie(Fault fault, boolean after, String struck) {
        return fault == Fault.SERIALIZATION && after && struck.equals("commit");
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
