package io.creditledger.jdbc.internal.store;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.inspect.Damage;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.store.EntryPage;
import io.creditledger.internal.store.Examiner;
import io.creditledger.internal.store.StoredEntry;
import io.creditledger.jdbc.internal.sql.AuditRow;
import io.creditledger.jdbc.internal.sql.DrawRow;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.ExtensionRow;
import io.creditledger.jdbc.internal.wire.CellDifference;
import io.creditledger.jdbc.internal.wire.RawRow;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes history of rows as they stand in tables, and shows it to an examiner: what cannot be read, belongs to nothing, or is not
 * written as the ledger writes it, too. Of one thread.
 */
final class History {
    private final long number;
    private final Account account;
    private final Examiner examiner;
    private final Function<Set<Key>, Collection<Entry>> lookup;

    /** Of the account with this number; the last argument finds entries elsewhere in it. */
    History(long number, Account account, Examiner examiner, Function<Set<Key>, Collection<Entry>> lookup) {
        this.number = number;
        this.account = account;
        this.examiner = examiner;
        this.lookup = lookup;
    }

    /** Shows entries with what hangs on them, each list in the order of its numbers. */
    void show(List<RawRow> entries, List<RawRow> draws, List<RawRow> extensions) {
        Parts drawn = new Parts(draws, RowKind.DRAW, "draw_no", examiner);
        Parts extended = new Parts(extensions, RowKind.EXTENSION, "extension_no", examiner);
        List<StoredEntry> stored = new ArrayList<>(entries.size());
        for (RawRow raw : entries) {
            long sequence = raw.number("entry_no");
            try {
                stored.add(entry(raw, drawn.of(sequence), extended.of(sequence)));
            } catch (SQLException | RuntimeException garbled) {
                examiner.entries(page(stored));
                stored.clear();
                examiner.broken(
                        Row.of(RowKind.ENTRY, sequence), Damage.UNREADABLE, String.valueOf(garbled.getMessage()));
            }
        }
        drawn.end();
        extended.end();
        examiner.entries(page(stored));
    }

    private StoredEntry entry(RawRow raw, List<RawRow> draws, List<RawRow> extensions) throws SQLException {
        EntryRow row = EntryRow.read(raw.of(account.owner(), account.currency()));
        List<Draw> drawn = new ArrayList<>(draws.size());
        for (RawRow draw : draws) {
            drawn.add(DrawRow.read(draw).draw());
            int part = drawn.size();
            DrawRow expected = DrawRow.of(number, row.entryNo(), part, drawn.get(part - 1));
            altered(new Row(RowKind.DRAW, row.entryNo(), part), draw.differences(DrawRow.TABLE, expected));
        }
        List<Extension> extended = new ArrayList<>(extensions.size());
        for (RawRow extension : extensions) {
            extended.add(ExtensionRow.read(extension).extension());
            int part = extended.size();
            ExtensionRow expected = ExtensionRow.of(number, row.entryNo(), part, extended.get(part - 1));
            altered(
                    new Row(RowKind.EXTENSION, row.entryNo(), part),
                    extension.differences(ExtensionRow.TABLE, expected));
        }
        Entry entry = row.entry(drawn, extended);
        EntryRow expected = EntryRow.of(number, entry, row.caused());
        altered(Row.of(RowKind.ENTRY, entry.sequence()), raw.differences(EntryRow.TABLE, expected));
        return new StoredEntry(entry, row.caused());
    }

    private void altered(Row row, List<CellDifference> differences) {
        for (CellDifference difference : differences) {
            examiner.broken(
                    row,
                    Damage.ALTERED,
                    difference.column() + " is " + difference.found() + " and not " + difference.expected());
        }
    }

    private EntryPage page(List<StoredEntry> stored) {
        Set<Key> wanted = new HashSet<>();
        for (StoredEntry one : stored) {
            if (one.entry().type() == EntryType.REFUND) {
                one.entry().refersTo().ifPresent(wanted::add);
            }
        }
        Map<Key, Entry> refunded = new HashMap<>();
        if (!wanted.isEmpty()) {
            stored.stream()
                    .filter(one -> wanted.remove(one.entry().key()))
                    .forEach(one -> refunded.put(one.entry().key(), one.entry()));
        }
        if (!wanted.isEmpty()) {
            lookup.apply(wanted).forEach(entry -> refunded.put(entry.key(), entry));
        }
        return new EntryPage(stored, refunded);
    }

    /** Shows audit records in the order of their numbers. */
    void showAudits(List<RawRow> audits) {
        List<AuditRecord> records = new ArrayList<>(audits.size());
        for (RawRow raw : audits) {
            Row place = Row.of(RowKind.AUDIT, raw.number("audit_no"));
            try {
                AuditRecord record = AuditRow.read(raw.of(account.owner(), account.currency()))
                        .audited();
                altered(place, raw.differences(AuditRow.TABLE, AuditRow.of(number, record)));
                records.add(record);
            } catch (SQLException | RuntimeException garbled) {
                examiner.audits(records);
                records.clear();
                examiner.broken(place, Damage.UNREADABLE, String.valueOf(garbled.getMessage()));
            }
        }
        examiner.audits(records);
    }
}
