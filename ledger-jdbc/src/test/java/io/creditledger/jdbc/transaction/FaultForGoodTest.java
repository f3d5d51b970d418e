package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.value.Key;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database goes away at a JDBC call and does not come back before the ledger gives up. */
final class FaultForGoodTest {
    private static final RetryPolicy SHORT = new RetryPolicy(3, Duration.ZERO, Duration.ofMillis(1));

    @ParameterizedTest(name = "after the call: {0}, pooled: {1}")
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void what_was_not_sent_to_commit_is_said_not_to_have_happened(boolean after, boolean pooled) throws SQLException {
        try (FaultScene scene = new FaultScene(pooled, SHORT)) {
            int calls = scene.callsOfOneSale();
            boolean committed = false;
            for (int k = 1; !committed && k <= calls; k++) {
                committed = fail(scene, after, k);
            }
            assertThat(committed).as("a commit was struck").isTrue();
        }
    }

    /** Whether the call that failed was the commit. */
    private static boolean fail(FaultScene scene, boolean after, int k) throws SQLException {
        String name = "sale-" + k;
        scene.plan.forGood(Fault.CONNECTION_LOST, after, k);
        Throwable thrown = catchThrowable(() -> scene.transactions.write(Shop.sale(name)));
        boolean atCommit = scene.plan.struck().equals("commit");
        scene.plan.none();
        String circumstances = (after ? "after " : "before ") + scene.plan.struck() + ", call " + k;
        scene.requireTidy(circumstances);
        if (atCommit) {
            assertThat(thrown).as(circumstances).isInstanceOf(OutcomeUnknownException.class);
            assertThat(((OutcomeUnknownException) thrown).keys()).containsExactly(Key.of(name));
        } else {
            assertThat(thrown).as(circumstances).isInstanceOf(RetryableLedgerException.class);
            assertThat(scene.shop.sold(name)).as(circumstances).isZero();
        }
        String again = scene.transactions.write(Shop.sale(name));
        assertThat(again).as(circumstances).isEqualTo(atCommit && after ? "replayed" : "applied");
        assertThat(scene.shop.sold(name)).isOne();
        return atCommit;
    }
}
