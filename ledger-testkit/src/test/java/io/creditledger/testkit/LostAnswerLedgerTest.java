package io.creditledger.testkit;

import static io.creditledger.testkit.LedgerAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class LostAnswerLedgerTest {
    private static final Account ACCOUNT = Account.of("user-42");
    private static final Grant GRANT = Grant.purchase(ACCOUNT, 100, Key.of("invoice-1"));
    private static final Spend SPEND = Spend.of(ACCOUNT, 30, Key.of("job-1"));

    private final Ledger sound = InMemoryLedger.create(Clock.systemUTC(), Actor.service("app"));

    @Test
    void every_second_answer_is_lost_though_the_command_was_applied() {
        LostAnswerLedger ledger = LostAnswerLedger.losing(sound, 2);
        assertThat(ledger.grant(GRANT)).isApplied();
        assertThatThrownBy(() -> ledger.spend(SPEND))
                .asInstanceOf(InstanceOfAssertFactories.throwable(OutcomeUnknownException.class))
                .extracting(OutcomeUnknownException::keys)
                .isEqualTo(List.of(SPEND.key()));
        assertThat(sound, ACCOUNT).hasAvailable(70);
        assertThat(ledger.lost()).isEqualTo(1);
    }

    @Test
    void trying_again_replays_and_changes_nothing() {
        LostAnswerLedger ledger = LostAnswerLedger.losing(sound, 2);
        ledger.grant(GRANT);
        assertThatThrownBy(() -> ledger.spend(SPEND)).isInstanceOf(OutcomeUnknownException.class);
        Receipt again = ledger.spend(SPEND);
        assertThat(again).isReplayed().leavesAvailable(70);
        assertThat(ledger, ACCOUNT).hasAvailable(70).keepsAllInvariants();
    }

    @Test
    void refusals_do_not_get_lost_and_do_not_count() {
        LostAnswerLedger ledger = LostAnswerLedger.losing(sound, 1);
        assertThatThrownBy(() -> ledger.spend(SPEND)).isInstanceOf(InsufficientCreditsException.class);
        assertThat(ledger.trySpend(SPEND).isAccepted()).isFalse();
        assertThat(ledger.lost()).isZero();
    }

    @Test
    void the_answer_to_a_list_gets_lost_as_a_whole() {
        LostAnswerLedger ledger = LostAnswerLedger.losing(sound, 1);
        assertThatThrownBy(() -> ledger.postAll(List.of(GRANT, SPEND)))
                .asInstanceOf(InstanceOfAssertFactories.throwable(OutcomeUnknownException.class))
                .extracting(OutcomeUnknownException::keys)
                .isEqualTo(List.of(GRANT.key(), SPEND.key()));
        assertThat(sound, ACCOUNT).hasAvailable(70);
    }

    @Test
    void all_actors_share_one_count() {
        LostAnswerLedger ledger = LostAnswerLedger.losing(sound, 2);
        ledger.as(Actor.service("shop")).grant(GRANT);
        assertThatThrownBy(() -> ledger.as(Actor.service("render")).spend(SPEND))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(ledger.lost()).isEqualTo(1);
    }

    @Test
    void a_number_below_one_is_refused() {
        assertThatThrownBy(() -> LostAnswerLedger.losing(sound, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
