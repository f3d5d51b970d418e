package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Extension;
import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.engine.Held;
import io.creditledger.internal.engine.LotState;
import io.creditledger.internal.engine.Refunded;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.AuditRow;
import io.creditledger.jdbc.internal.sql.DrawRow;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.ExtensionRow;
import io.creditledger.jdbc.internal.sql.HoldRow;
import io.creditledger.jdbc.internal.sql.LotRow;
import io.creditledger.jdbc.internal.sql.RefundRow;
import io.creditledger.jdbc.internal.sql.SignalRow;
import io.creditledger.jdbc.internal.wire.RowBatch;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes rows of decisions: of every entry, and of every cache its last state. A handful of batches, however many decisions
 * there are. Of one thread, for one transaction.
 */
final class DecidedRows {
    private final Loaded loaded;
    private final Map<Key, Place> places;
    private final List<EntryRow> entries = new ArrayList<>();
    private final List<DrawRow> draws = new ArrayList<>();
    private final List<ExtensionRow> extensions = new ArrayList<>();
    private final List<AuditRow> audits = new ArrayList<>();
    private final List<SignalRow> signals = new ArrayList<>();
    private final Map<Place, LotRow> newLots = new LinkedHashMap<>();
    private final Map<Place, LotRow> changedLots = new LinkedHashMap<>();
    private final Map<Place, HoldRow> newHolds = new LinkedHashMap<>();
    private final Map<Place, HoldRow> changedHolds = new LinkedHashMap<>();
    private final Map<Place, RefundRow> newRefunds = new LinkedHashMap<>();
    private final Map<Place, RefundRow> changedRefunds = new LinkedHashMap<>();
    private final Map<Account, AccountRow> moved = new LinkedHashMap<>();

    DecidedRows(Loaded loaded, Collection<Decision> decisions) {
        this.loaded = loaded;
        this.places = new HashMap<>(loaded.places());
        decisions.forEach(this::add);
    }

    private void add(Decision decision) {
        AccountRow row =
                Objects.requireNonNull(loaded.rows().get(decision.head().account()), "its row is locked");
        long account = row.accountId();
        decision.entries().forEach(entry -> add(account, entry, caused(decision, entry)));
        decision.audits().forEach(audited -> audits.add(AuditRow.of(account, audited)));
        decision.signals().forEach(signal -> signals.add(SignalRow.of(account, signal)));
        for (LotState lot : decision.lots()) {
            (lot.number() > row.lastLot() ? newLots : changedLots)
                    .put(new Place(account, lot.number()), LotRow.of(account, lot));
        }
        for (Held hold : decision.holds()) {
            (hold.sequence() > row.lastEntry() ? newHolds : changedHolds)
                    .put(new Place(account, hold.sequence()), HoldRow.of(account, hold));
        }
        decision.refund().ifPresent(this::add);
        moved.put(row.account(), row.moved(decision.head()));
    }

    private void add(long account, Entry entry, int caused) {
        Place place = new Place(account, entry.sequence());
        places.put(entry.key(), place);
        entries.add(EntryRow.of(account, entry, caused));
        int number = 1;
        for (Draw draw : entry.draws()) {
            draws.add(DrawRow.of(account, place.entry(), number++, draw));
        }
        number = 1;
        for (Extension extension : entry.extensions()) {
            extensions.add(ExtensionRow.of(account, place.entry(), number++, extension));
        }
    }

    private void add(Refunded refund) {
        Place place = Objects.requireNonNull(places.get(refund.act()), "its act is loaded");
        Act before = loaded.acts().get(place);
        // An act of which nothing was given back yet has no row, even if a refund of zero withdrew what it had
        // declared.
        if (refund.total() > 0) {
            (before == null || before.refunded() == 0 ? newRefunds : changedRefunds)
                    .put(place, new RefundRow(place.account(), place.entry(), refund.total()));
        }
    }

    private static int caused(Decision decision, Entry entry) {
        return decision.act()
                .filter(act -> act.entry().sequence() == entry.sequence())
                .map(act -> act.caused().size())
                .orElse(0);
    }

    /** What to write, entries before what refers to them. Accounts that are not locked come first, in the order of all locks. */
    List<RowBatch<?>> rows() {
        List<RowBatch<?>> rows = new ArrayList<>();
        boolean remembered = loaded.books().areRemembered();
        if (remembered) {
            List<AccountRow> ordered =
                    Opening.ordered(moved.keySet()).stream().map(moved::get).toList();
            rows.add(RowBatch.changedIfAsRemembered(AccountRow.TABLE, ordered));
        }
        rows.add(RowBatch.inserted(EntryRow.TABLE, entries));
        rows.add(RowBatch.inserted(DrawRow.TABLE, draws));
        rows.add(RowBatch.inserted(ExtensionRow.TABLE, extensions));
        rows.add(RowBatch.inserted(AuditRow.TABLE, audits));
        rows.add(RowBatch.inserted(SignalRow.TABLE, signals));
        rows.add(RowBatch.inserted(LotRow.TABLE, newLots.values()));
        rows.add(RowBatch.changed(LotRow.TABLE, changedLots.values()));
        rows.add(RowBatch.inserted(HoldRow.TABLE, newHolds.values()));
        rows.add(RowBatch.changed(HoldRow.TABLE, changedHolds.values()));
        rows.add(RowBatch.inserted(RefundRow.TABLE, newRefunds.values()));
        rows.add(RowBatch.changed(RefundRow.TABLE, changedRefunds.values()));
        if (!remembered) {
            rows.add(RowBatch.changed(AccountRow.TABLE, moved.values()));
        }
        rows.removeIf(batch -> batch.rows().isEmpty());
        return rows;
    }
}
