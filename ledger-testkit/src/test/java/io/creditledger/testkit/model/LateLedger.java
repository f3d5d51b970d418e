package io.creditledger.testkit.model;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.entry.Balance;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.time.Duration;

/** A ledger that counts credits for a microsecond after their expiry, when it is asked for a balance. */
final class LateLedger extends ForwardingLedger {
    private final MutableClock clock;

    LateLedger(Ledger behind, Clock clock) {
        super(behind);
        this.clock = (MutableClock) clock;
    }

    @Override
    public Ledger as(Actor actor) {
        return new LateLedger(behind().as(actor), clock);
    }

    @Override
    public Balance balance(Account account) {
        Duration late = Duration.ofNanos(1_000);
        clock.advance(late.negated());
        try {
            return super.balance(account);
        } finally {
            clock.advance(late);
        }
    }
}
