package io.creditledger.query;

import static io.creditledger.internal.check.Checks.between;
import static io.creditledger.internal.check.Checks.instant;
import static io.creditledger.internal.check.Checks.positive;
import static io.creditledger.internal.check.Checks.present;
import static io.creditledger.internal.check.Checks.printable;
import static io.creditledger.internal.check.Checks.several;

import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.error.InvalidInputException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which entries of an account, in which order, how many at a time. Immutable.
 *
 * <pre>{@code
 * Page<Entry> page = ledger.history(account, HistoryQuery.newestFirst().types(EntryType.SPEND).limit(20));
 * page = ledger.history(account, HistoryQuery.newestFirst().types(EntryType.SPEND).limit(20).after(page.next().get()));
 * }</pre>
 *
 * @param direction newest or oldest first
 * @param types only entries of these kinds; empty for all
 * @param from only entries at or after this instant
 * @param until only entries before this instant
 * @param actor only entries of the actor with this id
 * @param reference only entries with this reference
 * @param lot only entries that touched the lot of this number
 * @param limit how many entries a page has at most, 1 to 1000
 * @param after only what comes after this place, in the query's direction
 */
public record HistoryQuery(
        Direction direction,
        Set<EntryType> types,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> actor,
        Optional<String> reference,
        OptionalLong lot,
        int limit,
        Optional<Cursor> after) {
    /** The size of a page for which none was declared. */
    public static final int DEFAULT_LIMIT = 50;

    /** Checks the bounds. */
    public HistoryQuery {
        present("direction", direction);
        types = Set.copyOf(present("types", types));
        from = from.map(start -> instant("from", start));
        until = until.map(end -> instant("until", end));
        actor.ifPresent(id -> printable("actor", id, 200));
        reference.ifPresent(id -> printable("reference", id, 200));
        lot.ifPresent(number -> positive("lot", number));
        between("limit", limit, 1, 1000);
        after.ifPresent(HistoryQuery::sequence);
    }

    /** Everything, the latest entry first. */
    public static HistoryQuery newestFirst() {
        return in(Direction.NEWEST_FIRST);
    }

    /** Everything, the earliest entry first. */
    public static HistoryQuery oldestFirst() {
        return in(Direction.OLDEST_FIRST);
    }

    private static HistoryQuery in(Direction direction) {
        return new HistoryQuery(
                direction,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                DEFAULT_LIMIT,
                Optional.empty());
    }

    /** Only entries of these kinds. */
    public HistoryQuery types(EntryType type, EntryType... more) {
        Set<EntryType> only = several("type", type, more);
        return new HistoryQuery(direction, only, from, until, actor, reference, lot, limit, after);
    }

    /** Only entries at or after this instant. */
    public HistoryQuery from(Instant start) {
        return new HistoryQuery(
                direction, types, Optional.of(present("from", start)), until, actor, reference, lot, limit, after);
    }

    /** Only entries before this instant. */
    public HistoryQuery until(Instant end) {
        return new HistoryQuery(
                direction, types, from, Optional.of(present("until", end)), actor, reference, lot, limit, after);
    }

    /** Only entries of the actor with this id. */
    public HistoryQuery actor(String id) {
        return new HistoryQuery(
                direction, types, from, until, Optional.of(present("actor", id)), reference, lot, limit, after);
    }

    /** Only entries with this reference. */
    public HistoryQuery reference(String id) {
        return new HistoryQuery(
                direction, types, from, until, actor, Optional.of(present("reference", id)), lot, limit, after);
    }

    /** Only entries that drew on, returned to or extended the lot of this number. */
    public HistoryQuery lot(long number) {
        return new HistoryQuery(direction, types, from, until, actor, reference, OptionalLong.of(number), limit, after);
    }

    /** Pages of this size, 1 to 1000. Default {@value #DEFAULT_LIMIT}. */
    public HistoryQuery limit(int most) {
        return new HistoryQuery(direction, types, from, until, actor, reference, lot, most, after);
    }

    /** Goes on after this place. */
    public HistoryQuery after(Cursor place) {
        return new HistoryQuery(
                direction, types, from, until, actor, reference, lot, limit, Optional.of(present("cursor", place)));
    }

    /** The same query in the other direction. */
    public HistoryQuery reversed() {
        return new HistoryQuery(direction.reversed(), types, from, until, actor, reference, lot, limit, after);
    }

    /** Whether an entry passes every filter; direction, limit and place aside. */
    public boolean matches(Entry entry) {
        return (types.isEmpty() || types.contains(entry.type()))
                && from.map(start -> !entry.at().isBefore(start)).orElse(true)
                && until.map(end -> entry.at().isBefore(end)).orElse(true)
                && actor.map(id -> id.equals(entry.actor().id())).orElse(true)
                && (reference.isEmpty() || reference.equals(entry.note().reference()))
                && (lot.isEmpty() || entry.touches(lot.getAsLong()));
    }

    /** The sequence number after which the page begins, in the query's direction. */
    public OptionalLong afterSequence() {
        return after.isPresent() ? OptionalLong.of(sequence(after.get())) : OptionalLong.empty();
    }

    /** The place just at this entry: a reader that came to the end goes on from here later. */
    public static Cursor cursor(Entry entry) {
        return new Cursor(Long.toString(entry.sequence()));
    }

    private static long sequence(Cursor cursor) {
        try {
            return positive("cursor", Long.parseLong(cursor.value()));
        } catch (NumberFormatException foreign) {
            throw new InvalidInputException("cursor", "is not from a history");
        }
    }
}
