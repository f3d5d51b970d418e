package io.creditledger.jdbc.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.command.Capture;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.value.Key;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Acts that are remembered with the books of their account: a command that refers to one need not look. */
final class RememberedActsTest extends MemoryScene {
    /** Its account is known, too: nobody has to be asked whose hold it is. */
    @Test
    void a_hold_is_remembered_until_its_end() {
        ledger.hold(Hold.of(JANE, 99, Key.of("hold")));
        assertThat(looks(() -> ledger.capture(
                        Capture.of(Key.of("hold"), Key.of("captured")).amount(60))))
                .isZero();
        assertThat(other.balance(JANE).available()).isEqualTo(39);
        ledger.hold(Hold.of(JANE, 39, Key.of("next")));
        assertThat(looks(() -> ledger.release(Release.of(Key.of("next"), Key.of("released")))))
                .isZero();
        assertThat(other.balance(JANE).available()).isEqualTo(39);
        assertThat(ledger.release(Release.of(Key.of("next"), Key.of("released")))
                        .isReplay())
                .isTrue();
    }

    /** What is remembered of an account has to be little. */
    @Test
    void of_many_open_holds_the_latest_are_remembered() {
        IntStream.rangeClosed(1, 5).forEach(i -> ledger.hold(Hold.of(JANE, 1, Key.of("hold " + i))));
        for (int i = 5; i > 1; i--) {
            Key hold = Key.of("hold " + i);
            assertThat(looks(() -> ledger.capture(Capture.of(hold, Key.of("end of " + hold.value())))))
                    .isZero();
        }
        assertThat(looks(() -> ledger.capture(Capture.of(Key.of("hold 1"), Key.of("last")))))
                .isPositive();
        assertThat(other.balance(JANE).held()).isZero();
    }

    @Test
    void a_hold_that_another_process_has_captured_is_not_captured_again() {
        ledger.hold(Hold.of(JANE, 50, Key.of("hold")));
        other.capture(Capture.of(Key.of("hold"), Key.of("other's")));
        assertThatThrownBy(() -> ledger.capture(Capture.of(Key.of("hold"), Key.of("ours"))))
                .isInstanceOf(AlreadySettledException.class);
        assertThat(other.balance(JANE).available()).isEqualTo(49);
        assertThat(other.balance(JANE).held()).isZero();
    }

    @Test
    void what_is_refunded_in_parts_is_remembered_until_all_of_it_is_back() {
        spend(JANE, 50, "job");
        refund("job", 10, "first part");
        assertThat(looks(() -> refund("job", 20, "second part"))).isZero();
        other.refund(Refund.of(Key.of("job"), Key.of("other's part")).amount(15));
        assertThatThrownBy(() -> refund("job", 6, "too much")).isInstanceOf(MoreThanLeftException.class);
        refund("job", 5, "last part");
        assertThat(other.balance(JANE).available()).isEqualTo(99);
    }

    /** As after a restore of yesterday's data, when the key was used again by somebody else. */
    @Test
    void whose_hold_it_is_is_not_believed_for_long() throws SQLException {
        ledger.hold(Hold.of(JANE, 1, Key.of("hold")));
        loseEverything();
        other.grant(Grant.purchase(JOHN, 10, Key.of("bought again")));
        other.hold(Hold.of(JOHN, 5, Key.of("hold")));
        Capture capture = Capture.of(Key.of("hold"), Key.of("captured"));
        try {
            ledger.capture(capture);
        } catch (UnknownKeyException onlyOnce) {
            ledger.capture(capture);
        }
        assertThat(other.balance(JOHN).available()).isEqualTo(5);
    }

    private void refund(String act, long amount, String key) {
        ledger.refund(Refund.of(Key.of(act), Key.of(key)).amount(amount));
    }
}
