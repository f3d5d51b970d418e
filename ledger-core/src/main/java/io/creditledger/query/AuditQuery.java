package io.creditledger.query;

import static io.creditledger.internal.check.Checks.between;
import static io.creditledger.internal.check.Checks.present;

import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * Which audit records, in which order, how many at a time. Immutable.
 *
 * <pre>{@code
 * ledger.audit(AuditQuery.newestFirst().actor("jane").outcomes(AuditOutcome.DENIED).limit(20))
 * }</pre>
 *
 * @param direction newest or oldest first
 * @param filter which records
 * @param consumption whether an account's entries of consumption are told among them as records
 * @param limit how many records a page has at most, 1 to 1000
 * @param after only what comes after this place, in the query's direction
 */
public record AuditQuery(
        Direction direction, AuditFilter filter, boolean consumption, int limit, Optional<Cursor> after) {
    /** The size of a page for which none was declared. */
    public static final int DEFAULT_LIMIT = 50;

    /** Checks the bounds. */
    public AuditQuery {
        present("direction", direction);
        present("filter", filter);
        between("limit", limit, 1, 1000);
        after.ifPresent(AuditPlace::parse);
        if (consumption && filter.account().isEmpty()) {
            throw new InvalidInputException("consumption", "needs an account: the trail of one shows both");
        }
    }

    /** Everything, the latest record first. */
    public static AuditQuery newestFirst() {
        return in(Direction.NEWEST_FIRST);
    }

    /** Everything, the earliest record first. */
    public static AuditQuery oldestFirst() {
        return in(Direction.OLDEST_FIRST);
    }

    private static AuditQuery in(Direction direction) {
        return new AuditQuery(direction, AuditFilter.ALL, false, DEFAULT_LIMIT, Optional.empty());
    }

    /** Only records of this account. */
    public AuditQuery account(Account whose) {
        return with(filter.account(whose));
    }

    /** Only what the actor with this id did, tried or approved. */
    public AuditQuery actor(String id) {
        return with(filter.actor(id));
    }

    /** Only what actors of this role did or tried. */
    public AuditQuery role(Role whose) {
        return with(filter.role(whose));
    }

    /** Only these actions. */
    public AuditQuery actions(AuditAction action, AuditAction... more) {
        return with(filter.actions(action, more));
    }

    /** Only these outcomes. */
    public AuditQuery outcomes(AuditOutcome outcome, AuditOutcome... more) {
        return with(filter.outcomes(outcome, more));
    }

    /** Only records with this reference. */
    public AuditQuery reference(String id) {
        return with(filter.reference(id));
    }

    /** Only records of this command. */
    public AuditQuery key(Key command) {
        return with(filter.key(command));
    }

    /** Only records at or after this instant. */
    public AuditQuery from(Instant start) {
        return with(filter.from(start));
    }

    /** Only records before this instant. */
    public AuditQuery until(Instant end) {
        return with(filter.until(end));
    }

    /** With the entries of consumption, and of what time did, among the records; for one account only. */
    public AuditQuery withConsumption() {
        return new AuditQuery(direction, filter, true, limit, after);
    }

    /** Pages of this size, 1 to 1000. Default {@value #DEFAULT_LIMIT}. */
    public AuditQuery limit(int most) {
        return new AuditQuery(direction, filter, consumption, most, after);
    }

    /** Goes on after this place. */
    public AuditQuery after(Cursor place) {
        return new AuditQuery(direction, filter, consumption, limit, Optional.of(present("cursor", place)));
    }

    /** The same query in the other direction. */
    public AuditQuery reversed() {
        return new AuditQuery(direction.reversed(), filter, consumption, limit, after);
    }

    /**
     * The place just at this record: a reader that came to the end goes on from here later. Of several accounts and actors, what was
     * stamped earlier may be committed later: begin a little before it.
     */
    public static Cursor cursor(AuditRecord row) {
        return AuditPlace.of(row).cursor();
    }

    /** Whether a record passes the filter, and comes after the place where the query goes on. */
    public boolean wants(AuditRecord row) {
        return filter.matches(row)
                && after.map(AuditPlace::parse)
                        .map(place -> isAhead(place, row))
                        .orElse(true);
    }

    private boolean isAhead(AuditPlace place, AuditRecord row) {
        int beyond = AuditPlace.of(row).compareTo(place);
        return direction == Direction.NEWEST_FIRST ? beyond < 0 : beyond > 0;
    }

    private AuditQuery with(AuditFilter other) {
        return new AuditQuery(direction, other, consumption, limit, after);
    }
}
