package io.creditledger.jdbc.internal.store;

import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.engine.Caches;
import io.creditledger.internal.store.Difference;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.HoldRow;
import io.creditledger.jdbc.internal.sql.LotRow;
import io.creditledger.jdbc.internal.sql.Micros;
import io.creditledger.jdbc.internal.sql.RefundRow;
import io.creditledger.jdbc.internal.wire.CellDifference;
import io.creditledger.jdbc.internal.wire.RawRow;
import io.creditledger.jdbc.internal.wire.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;

/** Compares the rows that are caches with what they have to say, column by column. Of one thread, for one account. */
final class CacheCheck {
    /** What does not follow from entries: a counter of locks, which means nothing, and what signals have told. */
    private static final Set<String> OTHERS = Set.of("version", "last_signal", "told", "next_expiry");

    /** A bound: too early costs a look, too late would let something pass. */
    private static final String BOUND = "next_due";

    private final long number;
    private final Caches expected;
    private final List<Difference> differences = new ArrayList<>();

    /** Of the account with this number. */
    CacheCheck(long number, Caches expected) {
        this.number = number;
        this.expected = expected;
    }

    void account(RawRow row) {
        AccountRow right = AccountRow.of(number, expected.head());
        for (CellDifference cell : row.differences(AccountRow.TABLE, right)) {
            boolean isEarlier = cell.column().equals(BOUND)
                    && row.number(BOUND) <= Micros.of(expected.head().nextDue());
            if (!isEarlier) {
                differs(Row.ACCOUNT, cell);
            }
        }
    }

    void lots(Iterator<RawRow> rows) {
        check(RowKind.LOT, LotRow.TABLE, expected.lots(), (lotNo, lot) -> LotRow.of(number, lot), rows);
    }

    void holds(Iterator<RawRow> rows) {
        check(RowKind.HOLD, HoldRow.TABLE, expected.holds(), (entryNo, hold) -> HoldRow.of(number, hold), rows);
    }

    void refunds(Iterator<RawRow> rows) {
        check(
                RowKind.REFUND,
                RefundRow.TABLE,
                expected.refunded(),
                (entryNo, sum) -> new RefundRow(number, entryNo, sum),
                rows);
    }

    List<Difference> differences() {
        return differences;
    }

    /** Both sides come in the order of their numbers. */
    private <V, R> void check(
            RowKind kind,
            Table<R> table,
            SortedMap<Long, V> expectedRows,
            BiFunction<Long, V, R> made,
            Iterator<RawRow> rows) {
        String key = table.keys().get(1);
        Iterator<Map.Entry<Long, V>> wanted = expectedRows.entrySet().iterator();
        Next<Map.Entry<Long, V>> right = new Next<>(wanted);
        while (rows.hasNext()) {
            RawRow row = rows.next();
            long there = row.number(key);
            while (right.isThere() && right.value().getKey() < there) {
                differences.add(Difference.missing(Row.of(kind, right.take().getKey())));
            }
            if (right.isThere() && right.value().getKey() == there) {
                R should = made.apply(there, right.take().getValue());
                row.differences(table, should).forEach(cell -> differs(Row.of(kind, there), cell));
            } else {
                differences.add(Difference.surplus(Row.of(kind, there)));
            }
        }
        while (right.isThere()) {
            differences.add(Difference.missing(Row.of(kind, right.take().getKey())));
        }
    }

    private void differs(Row row, CellDifference cell) {
        if (!OTHERS.contains(cell.column())) {
            differences.add(new Difference(row, cell.column(), cell.expected(), cell.found()));
        }
    }
}
