package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.JdbcCall;
import io.creditledger.testkit.fault.JdbcError;
import io.creditledger.value.Key;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database goes away at a JDBC call and does not come back before the ledger gives up. */
final class FaultForGoodTest {
    private static final RetryPolicy SHORT = new RetryPolicy(3, Duration.ZERO, Duration.ofMillis(1));

    @ParameterizedTest(name = "after the call: {0}, pooled: {1}")
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void what_was_not_sent_to_commit_is_said_not_to_have_happened(boolean after, boolean pooled) throws SQLException {
        try (FaultScene scene = new FaultScene(pooled, SHORT)) {
            List<JdbcCall> struck = List.of();
            for (int k = 1; !struck.equals(List.of(JdbcCall.COMMIT)); k++) {
                struck = fail(scene, after, k);
                assertThat(struck).as("no commit was struck").isNotEmpty();
            }
        }
    }

    /** Which call failed first. */
    private static List<JdbcCall> fail(FaultScene scene, boolean after, int k) throws SQLException {
        String name = "sale-" + k;
        Fault fault = (after ? Fault.after(k) : Fault.before(k))
                .fails(JdbcError.CONNECTION_DEAD)
                .forGood();
        scene.faulty.inject(fault);
        Throwable thrown = catchThrowable(() -> scene.transactions.write(Shop.sale(name)));
        List<JdbcCall> struck = scene.faulty.struck();
        boolean atCommit = struck.equals(List.of(JdbcCall.COMMIT));
        scene.faulty.clear();
        String circumstances = fault + ", " + struck;
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
        return struck;
    }
}
