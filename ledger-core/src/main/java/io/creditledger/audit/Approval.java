package io.creditledger.audit;

import static io.creditledger.internal.check.Checks.present;
import static io.creditledger.internal.check.Checks.text;

import io.creditledger.value.Actor;

/**
 * That a second person has approved something. Immutable.
 *
 * @param by who
 * @param reason why, 1 to 1,000 characters without control characters
 */
public record Approval(Actor by, String reason) {
    /** Checks the bounds. */
    public Approval {
        present("by", by);
        text("reason", reason, 1000);
    }
}
