package io.creditledger.access;

import static io.creditledger.internal.check.Checks.text;

import java.util.Optional;

/**
 * What a policy answers: go on, or no, and why. Immutable.
 *
 * @param denial why not; empty where it is allowed
 */
public record Access(Optional<String> denial) {
    /** Go on. */
    public static final Access ALLOWED = new Access(Optional.empty());

    /** Checks the bounds of the reason: 1 to 1,000 characters without control characters. */
    public Access {
        denial.ifPresent(reason -> text("denial", reason, 1000));
    }

    /** No, for this reason, which the caller is told and the audit trail keeps. */
    public static Access denied(String reason) {
        return new Access(Optional.of(reason));
    }

    /** Whether it may go on. */
    public boolean isAllowed() {
        return denial.isEmpty();
    }
}
