package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Head;
import io.creditledger.internal.store.FoundHead;
import io.creditledger.internal.store.SealStore;
import io.creditledger.internal.store.SealedHead;
import io.creditledger.internal.store.Sealing;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.SealRow;
import io.creditledger.jdbc.internal.sql.SealSql;
import io.creditledger.jdbc.internal.sql.SealedHeadRow;
import io.creditledger.jdbc.internal.sql.SealedHeadSql;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.transaction.Transactions;
import io.creditledger.jdbc.internal.transaction.Written;
import io.creditledger.jdbc.internal.wire.RowBatch;
import io.creditledger.proof.SealRecord;
import io.creditledger.value.Account;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Seals kept in tables. As thread-safe as its transactions. */
final class SqlSeals implements SealStore {
    private final Transactions transactions;

    SqlSeals(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public SealRecord seal(Function<Sealing, SealRecord> work) {
        return transactions.write(session -> {
            statements(session).lock();
            SealRecord row = work.apply(new OpenSealing(session));
            return new Written<>(
                    row,
                    List.of(),
                    Optional.of(other -> isThere(other, row)),
                    List.of(RowBatch.inserted(SealRow.TABLE, List.of(new SealRow(row)))));
        });
    }

    /** The lock waits until the database is done with the transaction in question. */
    private static boolean isThere(Session other, SealRecord row) {
        statements(other).lock();
        return records(statements(other).seals(row.seal().number() - 1, 1)).contains(row);
    }

    @Override
    public List<SealRecord> seals(long after, int limit) {
        return transactions.read(session -> records(statements(session).seals(after, limit)));
    }

    @Override
    public List<SealedHead> sealed(long seal, Optional<SealedHead> after, int limit) {
        return transactions.read(session -> SealedHeadSql.sealed(session.handle(), seal, after, limit));
    }

    @Override
    public List<FoundHead> found(long seal, Optional<SealedHead> after, int limit) {
        return transactions.read(session -> SealedHeadSql.found(session.handle(), seal, after, limit));
    }

    private static SealSql statements(Session session) {
        return session.handle().attach(SealSql.class);
    }

    private static List<SealRecord> records(List<SealRow> rows) {
        return rows.stream().map(SealRow::sealed).toList();
    }

    /** The transaction that makes a seal. */
    private record OpenSealing(Session session) implements Sealing {
        @Override
        public Optional<SealRecord> last() {
            return statements(session).last().map(SealRow::sealed);
        }

        @Override
        public List<Head> heads(Optional<Account> after, int limit) {
            return SealedHeadSql.accounts(session.handle(), after, limit).stream()
                    .map(AccountRow::head)
                    .toList();
        }

        @Override
        public List<SealedHead> sealed(long seal, Optional<SealedHead> after, int limit) {
            return SealedHeadSql.sealed(session.handle(), seal, after, limit);
        }

        @Override
        public void append(List<SealedHead> heads) {
            List<SealedHeadRow> rows = heads.stream().map(SealedHeadRow::new).toList();
            session.write(List.of(RowBatch.inserted(SealedHeadRow.TABLE, rows)));
        }
    }
}
