package io.creditledger.signal;

import static io.creditledger.internal.check.Checks.positive;
import static io.creditledger.internal.check.Checks.present;

import io.creditledger.internal.check.Checks;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the ledger is to tell of an account by itself. Immutable.
 *
 * <pre>{@code
 * Thresholds.NONE.low(100).depleted().expiringWithin(Duration.ofDays(7))
 * }</pre>
 *
 * <p>Who is told that an account is low, depleted or in debt is also told, once, when none of these holds any more.
 *
 * @param low below how many available credits the account is low
 * @param tellsDepleted whether it is told when no credits are available
 * @param tellsDebt whether it is told when the account owes credits
 * @param expiring how long before they expire it is told of the credits in a lot
 */
public record Thresholds(OptionalLong low, boolean tellsDepleted, boolean tellsDebt, Optional<Duration> expiring) {
    /** Nothing is told. */
    public static final Thresholds NONE = new Thresholds(OptionalLong.empty(), false, false, Optional.empty());

    /** Checks the bounds. */
    public Thresholds {
        present("low", low).ifPresent(amount -> positive("low", amount));
        expiring = present("expiring", expiring).map(period -> Checks.duration("expiring", period));
    }

    /** Tells when fewer credits than these are available. */
    public Thresholds low(long amount) {
        return new Thresholds(OptionalLong.of(amount), tellsDepleted, tellsDebt, expiring);
    }

    /** Tells when no credits are available. */
    public Thresholds depleted() {
        return new Thresholds(low, true, tellsDebt, expiring);
    }

    /** Tells when the account owes credits. */
    public Thresholds inDebt() {
        return new Thresholds(low, tellsDepleted, true, expiring);
    }

    /** Tells when credits that are left in a lot expire within this time. */
    public Thresholds expiringWithin(Duration period) {
        return new Thresholds(low, tellsDepleted, tellsDebt, Optional.of(present("expiring", period)));
    }
}
