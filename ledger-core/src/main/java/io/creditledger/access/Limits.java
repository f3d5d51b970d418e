package io.creditledger.access;

import static io.creditledger.internal.check.Checks.positive;
import static io.creditledger.internal.check.Checks.present;

import io.creditledger.audit.AuditAction;
import io.creditledger.error.InvalidInputException;
import java.util.OptionalLong;

/**
 * How much an actor may do by one kind of command. Immutable.
 *
 * <pre>{@code
 * Limits.each(500).perDay(2_000).approvedAbove(200)
 * }</pre>
 *
 * @param each more than this in one command is refused
 * @param perDay more than this in 24 hours, by all commands of the kind that were applied, is refused; not for spends, holds
 *     and what settles them
 * @param approvedAbove more than this in one command is not applied but proposed, until another person approves it; an approval
 *     lifts the other limits, and counts for the day of the proposer. Not for spends, holds and what settles them
 */
public record Limits(OptionalLong each, OptionalLong perDay, OptionalLong approvedAbove) {
    /** No limit at all. */
    public static final Limits NONE = new Limits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** Checks that all is there. */
    public Limits {
        present("each", each);
        present("perDay", perDay);
        present("approvedAbove", approvedAbove);
    }

    /** No more than this in one command. */
    public static Limits each(long most) {
        return new Limits(OptionalLong.of(positive("each", most)), OptionalLong.empty(), OptionalLong.empty());
    }

    /** The same limits, where they are for what leaves audit records: these are counted, and name who has approved. */
    public Limits needRecords(AuditAction action) {
        if (action.kind() != AuditAction.Kind.SUPPLY && (perDay.isPresent() || approvedAbove.isPresent())) {
            throw new InvalidInputException(
                    "limits", "of a day, and approvals, are not for " + action + ", which leaves no audit record");
        }
        return this;
    }

    /** The same limits, and no more than this in 24 hours. */
    public Limits perDay(long most) {
        return new Limits(each, OptionalLong.of(positive("perDay", most)), approvedAbove);
    }

    /** The same limits, and more than this in one command only with the approval of another person. */
    public Limits approvedAbove(long most) {
        return new Limits(each, perDay, OptionalLong.of(positive("approvedAbove", most)));
    }
}
