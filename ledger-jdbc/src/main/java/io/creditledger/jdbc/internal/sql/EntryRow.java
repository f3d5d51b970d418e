package io.creditledger.jdbc.internal.sql;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.entry.Totals;
import io.creditledger.jdbc.internal.wire.Cells;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import io.creditledger.value.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table of entries. The sums are those after the entry; a change that is absent is 0. Immutable.
 *
 * @param caused how many entries of the system follow because of this one
 */
public record EntryRow(
        long accountId,
        String owner,
        String currency,
        long entryNo,
        Key entryKey,
        EntryType entryType,
        long amount,
        Instant happenedAt,
        Instant recordedAt,
        String actorId,
        Role actorRole,
        Optional<String> reason,
        Optional<String> reference,
        Optional<String> metadata,
        Optional<Key> refersTo,
        Optional<String> content,
        long available,
        long held,
        long pending,
        long debt,
        long availableChange,
        Optional<Long> heldChange,
        Optional<Long> pendingChange,
        Optional<Long> debtChange,
        int caused,
        Hash hash) {
    /** Its table. */
    public static final Table<EntryRow> TABLE = Table.<EntryRow>named("entry")
            .key("account_id", EntryRow::accountId)
            .key("entry_no", EntryRow::entryNo)
            .text("entry_key", row -> row.entryKey().value())
            .text("entry_type", row -> row.entryType().name())
            .number("amount", EntryRow::amount)
            .number("happened_at", row -> Micros.of(row.happenedAt()))
            .number("recorded_at", row -> Micros.of(row.recordedAt()))
            .text("actor_id", EntryRow::actorId)
            .text("actor_role", row -> row.actorRole().name())
            .maybeText("reason", EntryRow::reason)
            .maybeText("reference", EntryRow::reference)
            .maybeText("metadata", EntryRow::metadata)
            .maybeText("refers_to", row -> row.refersTo().map(Key::value))
            .maybeText("content", EntryRow::content)
            .number("available", EntryRow::available)
            .number("held", EntryRow::held)
            .number("pending", EntryRow::pending)
            .number("debt", EntryRow::debt)
            .number("available_change", EntryRow::availableChange)
            .maybeNumber("held_change", EntryRow::heldChange)
            .maybeNumber("pending_change", EntryRow::pendingChange)
            .maybeNumber("debt_change", EntryRow::debtChange)
            .small("caused", EntryRow::caused)
            .bytes("hash", row -> HashBytes.of(row.hash()))
            .withOwner();

    /** Reads the row that a result is at. */
    public static EntryRow read(ResultSet result) throws SQLException {
        return read(Cells.of(result));
    }

    /** Reads a row from its values. */
    public static EntryRow read(Cells cells) throws SQLException {
        Columns row = new Columns(cells, TABLE);
        return new EntryRow(
                row.number("account_id"),
                row.text("owner"),
                row.text("currency"),
                row.number("entry_no"),
                row.key("entry_key"),
                row.one(EntryType.class, "entry_type"),
                row.number("amount"),
                row.instant("happened_at"),
                row.instant("recorded_at"),
                row.text("actor_id"),
                row.one(Role.class, "actor_role"),
                row.maybeText("reason"),
                row.maybeText("reference"),
                row.maybeText("metadata"),
                row.maybeKey("refers_to"),
                row.maybeText("content"),
                row.number("available"),
                row.number("held"),
                row.number("pending"),
                row.number("debt"),
                row.number("available_change"),
                row.maybeNumber("held_change"),
                row.maybeNumber("pending_change"),
                row.maybeNumber("debt_change"),
                row.small("caused"),
                row.hash("hash"));
    }

    /** The row for an entry. */
    public static EntryRow of(long accountId, Entry entry, int caused) {
        Totals change = entry.change();
        return new EntryRow(
                accountId,
                entry.account().owner(),
                entry.account().currency(),
                entry.sequence(),
                entry.key(),
                entry.type(),
                entry.amount(),
                entry.at(),
                entry.recordedAt(),
                entry.actor().id(),
                entry.actor().role(),
                entry.note().reason(),
                entry.note().reference(),
                MetadataText.of(entry.note().metadata()),
                entry.refersTo(),
                Optional.of(entry.content().text()).filter(text -> !text.isEmpty()),
                entry.after().available(),
                entry.after().held(),
                entry.after().pending(),
                entry.after().debt(),
                change.available(),
                unlessZero(change.held()),
                unlessZero(change.pending()),
                unlessZero(change.debt()),
                caused,
                entry.hash());
    }

    /** Whose entry it is. */
    public Account account() {
        return new Account(owner, currency);
    }

    /** The entry that this is the row of, with its draws and extensions. */
    public Entry entry(List<Draw> draws, List<Extension> extensions) {
        Totals after = new Totals(available, held, pending, debt);
        Totals change =
                new Totals(availableChange, heldChange.orElse(0L), pendingChange.orElse(0L), debtChange.orElse(0L));
        return new Entry(
                account(),
                entryNo,
                entryKey,
                entryType,
                amount,
                happenedAt,
                recordedAt,
                new Actor(actorId, actorRole),
                new Note(reason, reference, MetadataText.parse(metadata)),
                refersTo,
                content.map(Content::parse).orElse(Content.NONE),
                after.minus(change),
                after,
                draws,
                extensions,
                hash);
    }

    private static Optional<Long> unlessZero(long change) {
        return change == 0 ? Optional.empty() : Optional.of(change);
    }
}
