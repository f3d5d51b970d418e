package io.creditledger.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.signal.ExpiringCredits;
import io.creditledger.signal.Signal;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.signal.Thresholds;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the page about signals, and what comes of them. */
final class SignalsExampleTest {
    private static final Account ACCOUNT = Account.of("user-42");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    private final List<String> sent = new ArrayList<>();
    private final Mail mail = (account, text) -> sent.add(text);
    private final Ledger ledger = InMemoryLedger.create(clock, Actor.service("shop"), rules());

    /** What an application sends mail with. */
    private interface Mail {
        void send(Account account, String text);
    }

    private static HouseRules rules() {
        SignalPolicy policy = account -> isPaying(account)
                ? Thresholds.NONE.low(100).depleted().inDebt().expiringWithin(Duration.ofDays(7))
                : Thresholds.NONE.depleted();
        HouseRules rules = HouseRules.DEFAULT.signals(policy);
        return rules;
    }

    @Test
    void a_customer_hears_of_it_and_is_topped_up() {
        ledger.grant(Grant.purchase(ACCOUNT, 150, Key.of("invoice-7")).expiresAfter(Duration.ofDays(30)));
        ledger.spend(Spend.of(ACCOUNT, 60, Key.of("job-1")));
        int delivered = ledger.signals().deliver(this::tell, 1_000);
        assertThat(delivered).isEqualTo(1);
        clock.advance(Duration.ofDays(25));
        ledger.sweep(1_000);
        assertThat(ledger.signals().deliver(this::tell, 1_000)).isEqualTo(1);
        ledger.spend(Spend.of(ACCOUNT, 90, Key.of("job-2")));
        ledger.signals().deliver(this::tell, 1_000);
        assertThat(sent).containsExactly("You have 90 credits left.", "90 credits expire at 2026-03-31T09:00:00Z.");
        assertThat(ledger.balance(ACCOUNT).available()).isEqualTo(500);
    }

    private void tell(Signal signal) {
        Account account = signal.account();
        switch (signal.kind()) {
            case LOW -> mail.send(account, "You have " + signal.available() + " credits left.");
            case DEPLETED -> ledger.grant(Grant.purchase(account, 500, topUp(signal)));
            case EXPIRING -> mail.send(account, words(signal.expiring().orElseThrow()));
            default -> {}
        }
    }

    private static String words(ExpiringCredits credits) {
        return credits.amount() + " credits expire at " + credits.expiresAt() + ".";
    }

    private static Key topUp(Signal signal) {
        Account account = signal.account();
        return Key.of("top-up-" + account.owner() + "-" + account.currency() + "-" + signal.number());
    }

    private static boolean isPaying(Account account) {
        return account.equals(ACCOUNT);
    }
}
