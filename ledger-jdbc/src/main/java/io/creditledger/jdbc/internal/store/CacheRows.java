package io.creditledger.jdbc.internal.store;

import io.creditledger.audit.AuditRecord;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.engine.Caches;
import io.creditledger.internal.store.Difference;
import io.creditledger.internal.store.Examiner;
import io.creditledger.internal.store.Mended;
import io.creditledger.internal.store.Mending;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.ArchiveTexts;
import io.creditledger.jdbc.internal.sql.AuditRow;
import io.creditledger.jdbc.internal.sql.HoldRow;
import io.creditledger.jdbc.internal.sql.LotRow;
import io.creditledger.jdbc.internal.sql.RawTexts;
import io.creditledger.jdbc.internal.sql.RefundRow;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.transaction.Written;
import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.jdbc.internal.wire.RowBatch;
import io.creditledger.jdbc.internal.wire.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Puts the caches of one account in order, under its lock: rows that are wrong make room for right ones. Of one thread. */
final class CacheRows {
    private final AccountRow account;
    private final ArchiveTexts texts;
    private final Function<Session, Tables> tables;
    private final List<Call<Object>> deletes = new ArrayList<>();
    private final List<RowBatch<?>> rows = new ArrayList<>();

    /** Of the account whose row, locked, is this. */
    CacheRows(AccountRow account, ArchiveTexts texts, Function<Session, Tables> tables) {
        this.account = account;
        this.texts = texts;
        this.tables = tables;
    }

    <T> Written<T> mended(Mending<T> mending, Tables open) {
        long number = account.accountId();
        Examiner examiner = mending.examiner();
        List<Difference> wrong = new AccountShow(number, account.account(), texts, examiner, true).locked(open);
        Mended<T> mended = mending.mended();
        Caches right = examiner.caches().orElseThrow();
        AuditRecord record = mended.record();

        renew(wrong, RowKind.LOT, texts.lots(), LotRow.TABLE, right.lots(), (no, lot) -> LotRow.of(number, lot));
        renew(wrong, RowKind.HOLD, texts.holds(), HoldRow.TABLE, right.holds(), (no, it) -> HoldRow.of(number, it));
        renew(
                wrong,
                RowKind.REFUND,
                texts.refunds(),
                RefundRow.TABLE,
                right.refunded(),
                (no, sum) -> new RefundRow(number, no, sum));
        rows.add(RowBatch.inserted(AuditRow.TABLE, List.of(AuditRow.of(number, record))));
        rows.add(RowBatch.changed(
                AccountRow.TABLE,
                List.of(account.moved(right.head().mended(account.head(), record.number(), record.hash())))));
        open.send(deletes);
        return new Written<>(
                mended.result(), List.of(mending.key()), Optional.of(session -> isThere(record, session)), rows);
    }

    /** Wrong rows go, and those that should stand there come. */
    private <V, R> void renew(
            List<Difference> wrong,
            RowKind kind,
            RawTexts of,
            Table<R> table,
            Map<Long, V> right,
            BiFunction<Long, V, R> made) {
        Set<Long> numbers = new TreeSet<>();
        wrong.stream()
                .map(Difference::row)
                .filter(row -> row.kind() == kind)
                .map(Row::number)
                .forEach(numbers::add);
        numbers.forEach(number -> deletes.add(of.delete(account.accountId(), number)));
        List<R> inserted = numbers.stream()
                .filter(right::containsKey)
                .map(number -> made.apply(number, right.get(number)))
                .toList();
        if (!inserted.isEmpty()) {
            rows.add(RowBatch.inserted(table, inserted));
        }
    }

    /** Whether the transaction whose answer was lost was committed: its locks wait until that is clear. */
    private boolean isThere(AuditRecord record, Session session) {
        Tables open = tables.apply(session);
        open.lockedRow(account.account());
        return record.key().flatMap(open::repair).isPresent();
    }
}
