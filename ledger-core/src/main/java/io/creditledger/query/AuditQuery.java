package io.creditledger.query;

import static io.creditledger.internal.check.Checks.between;
import static io.creditledger.internal.check.Checks.instant;
import static io.creditledger.internal.check.Checks.present;
import static io.creditledger.internal.check.Checks.printable;
import static io.creditledger.internal.check.Checks.several;

import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which audit records, in which order, how many at a time. Immutable.
 *
 * @param direction newest or oldest first
 * @param account only records of this account
 * @param actor only records of the actor with this id
 * @param actions only these actions; empty for all
 * @param reference only records with this reference
 * @param key only the record of this command
 * @param from only records at or after this instant
 * @param until only records before this instant
 * @param limit how many records a page has at most, 1 to 1000
 * @param after only what comes after this place, in the query's direction
 */
public record AuditQuery(
        Direction direction,
        Optional<Account> account,
        Optional<String> actor,
        Set<AuditAction> actions,
        Optional<String> reference,
        Optional<Key> key,
        Optional<Instant> from,
        Optional<Instant> until,
        int limit,
        Optional<Cursor> after) {
    /** The size of a page for which none was declared. */
    public static final int DEFAULT_LIMIT = 50;

    /** Checks the bounds. */
    public AuditQuery {
        present("direction", direction);
        actor.ifPresent(id -> printable("actor", id, 200));
        actions = Set.copyOf(present("actions", actions));
        reference.ifPresent(id -> printable("reference", id, 200));
        from = from.map(start -> instant("from", start));
        until = until.map(end -> instant("until", end));
        between("limit", limit, 1, 1000);
        after.ifPresent(AuditPlace::parse);
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
        return new AuditQuery(
                direction,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DEFAULT_LIMIT,
                Optional.empty());
    }

    /** Only records of this account. */
    public AuditQuery account(Account whose) {
        return new AuditQuery(
                direction,
                Optional.of(present("account", whose)),
                actor,
                actions,
                reference,
                key,
                from,
                until,
                limit,
                after);
    }

    /** Only records of the actor with this id. */
    public AuditQuery actor(String id) {
        return new AuditQuery(
                direction,
                account,
                Optional.of(present("actor", id)),
                actions,
                reference,
                key,
                from,
                until,
                limit,
                after);
    }

    /** Only these actions. */
    public AuditQuery actions(AuditAction action, AuditAction... more) {
        return new AuditQuery(
                direction, account, actor, several("action", action, more), reference, key, from, until, limit, after);
    }

    /** Only records with this reference. */
    public AuditQuery reference(String id) {
        return new AuditQuery(
                direction,
                account,
                actor,
                actions,
                Optional.of(present("reference", id)),
                key,
                from,
                until,
                limit,
                after);
    }

    /** Only the record of this command. */
    public AuditQuery key(Key command) {
        return new AuditQuery(
                direction,
                account,
                actor,
                actions,
                reference,
                Optional.of(present("key", command)),
                from,
                until,
                limit,
                after);
    }

    /** Only records at or after this instant. */
    public AuditQuery from(Instant start) {
        return new AuditQuery(
                direction,
                account,
                actor,
                actions,
                reference,
                key,
                Optional.of(present("from", start)),
                until,
                limit,
                after);
    }

    /** Only records before this instant. */
    public AuditQuery until(Instant end) {
        return new AuditQuery(
                direction,
                account,
                actor,
                actions,
                reference,
                key,
                from,
                Optional.of(present("until", end)),
                limit,
                after);
    }

    /** Pages of this size, 1 to 1000. Default {@value #DEFAULT_LIMIT}. */
    public AuditQuery limit(int most) {
        return new AuditQuery(direction, account, actor, actions, reference, key, from, until, most, after);
    }

    /** Goes on after this place. */
    public AuditQuery after(Cursor place) {
        return new AuditQuery(
                direction,
                account,
                actor,
                actions,
                reference,
                key,
                from,
                until,
                limit,
                Optional.of(present("cursor", place)));
    }

    /** The same query in the other direction. */
    public AuditQuery reversed() {
        return new AuditQuery(direction.reversed(), account, actor, actions, reference, key, from, until, limit, after);
    }

    /** The place just at this record: a reader that came to the end goes on from here later. */
    public static Cursor cursor(AuditRecord row) {
        return AuditPlace.of(row).cursor();
    }

    /** Whether a record passes every filter; direction, limit and place aside. */
    public boolean matches(AuditRecord row) {
        return account.map(row.account()::equals).orElse(true)
                && actor.map(row.actor().id()::equals).orElse(true)
                && (actions.isEmpty() || actions.contains(row.action()))
                && (reference.isEmpty() || reference.equals(row.note().reference()))
                && key.map(row.key()::equals).orElse(true)
                && from.map(start -> !row.at().isBefore(start)).orElse(true)
                && until.map(end -> row.at().isBefore(end)).orElse(true);
    }
}
