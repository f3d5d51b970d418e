package io.creditledger.testkit;

import static io.creditledger.testkit.LedgerAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Draw;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.HoldState;
import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LedgerAssertionsTest {
    private static final Account ACCOUNT = Account.of("user-42");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    private final Ledger ledger = InMemoryLedger.create(clock, Actor.service("app"));

    private Receipt grant() {
        return ledger.grant(Grant.purchase(ACCOUNT, 100, Key.of("invoice-1")));
    }

    @BeforeEach
    void someCredits() {
        grant();
        ledger.grant(Grant.promotion(ACCOUNT, 10, Key.of("thanks")).scope("images"));
        ledger.grant(Grant.purchase(ACCOUNT, 7, Key.of("invoice-2")).pending());
        ledger.hold(Hold.of(ACCOUNT, 30, Key.of("hold-1")));
    }

    @Test
    void what_is_so_passes() {
        assertThat(ledger, ACCOUNT)
                .hasAvailable(80)
                .hasAvailableFor("images", 80)
                .hasAvailableUnscoped(70)
                .hasHeld(30)
                .hasPending(7)
                .hasNoDebt()
                .hasLots(10, 70)
                .hasHistory(EntryType.GRANT, EntryType.GRANT, EntryType.GRANT, EntryType.HOLD)
                .keepsAllInvariants();
        Receipt spent = ledger.spend(Spend.of(ACCOUNT, 75, Key.of("job-1")).overdraft(10));
        assertThat(spent)
                .isApplied()
                .hasAmount(75)
                .leavesAvailable(5)
                .leavesHeld(30)
                .leavesDebt(5)
                .hasDraws(new Draw(1, -70), new Draw(Draw.DEBT, -5))
                .caused();
        assertThat(ledger, ACCOUNT).hasDebt(5);
        assertThat(grant()).isReplayed();
        assertThat(ledger.hold(Hold.of(ACCOUNT, 30, Key.of("hold-1")))).hasHold(HoldState.OPEN);
    }

    @Test
    void what_is_not_so_fails_and_tells_both_values() {
        Stream.<ThrowingCallable>of(
                        () -> assertThat(ledger, ACCOUNT).hasAvailable(81),
                        () -> assertThat(ledger, ACCOUNT).hasAvailableFor("images", 81),
                        () -> assertThat(ledger, ACCOUNT).hasAvailableUnscoped(81),
                        () -> assertThat(ledger, ACCOUNT).hasHeld(81),
                        () -> assertThat(ledger, ACCOUNT).hasPending(81),
                        () -> assertThat(ledger, ACCOUNT).hasDebt(81),
                        () -> assertThat(ledger, ACCOUNT).hasLots(81))
                .forEach(assertion -> assertThatThrownBy(assertion)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("user-42")
                        .hasMessageContaining("81"));
        assertThatThrownBy(() -> assertThat(ledger, ACCOUNT).hasHistory(EntryType.GRANT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[GRANT, GRANT, GRANT, HOLD]");
    }

    @Test
    void a_receipt_that_is_not_so_fails_and_tells_both_values() {
        Stream.<ThrowingCallable>of(
                        () -> assertThat(grant()).isApplied(),
                        () -> assertThat(grant()).hasAmount(81),
                        () -> assertThat(grant()).leavesAvailable(81),
                        () -> assertThat(grant()).leavesHeld(81),
                        () -> assertThat(grant()).leavesDebt(81),
                        () -> assertThat(grant()).hasDraws(),
                        () -> assertThat(grant()).caused(EntryType.EXPIRY),
                        () -> assertThat(grant()).hasHold(HoldState.OPEN))
                .forEach(assertion -> assertThatThrownBy(assertion)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("invoice-1")
                        .hasMessageContaining("should be"));
    }

    @Test
    void a_broken_invariant_fails_and_is_named() {
        Ledger broken = new ForwardingLedger(ledger) {
            @Override
            public Ledger as(Actor actor) {
                return behind().as(actor);
            }

            @Override
            public Balance balance(Account account) {
                return new Balance(account, Totals.ZERO, Map.of(), Map.of());
            }
        };
        assertThatThrownBy(() -> assertThat(broken, ACCOUNT).keepsAllInvariants())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("I1 user-42");
    }
}
