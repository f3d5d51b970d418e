package io.creditledger.jdbc.internal.store;

import io.creditledger.inspect.InspectionPlan;
import io.creditledger.internal.queue.GroupingStore;
import io.creditledger.internal.store.Store;
import io.creditledger.jdbc.LedgerTables;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.sql.ArchiveTexts;
import io.creditledger.jdbc.internal.sql.OpeningTexts;
import io.creditledger.jdbc.internal.sql.PartTexts;
import io.creditledger.jdbc.internal.sql.SqlTexts;
import io.creditledger.jdbc.internal.transaction.HostTransaction;
import io.creditledger.jdbc.internal.transaction.OwnTransactions;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.transaction.Sessions;
import io.creditledger.jdbc.internal.transaction.Transactions;
import io.creditledger.jdbc.internal.wire.Wire;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** A database that books are kept in: its dialect is known and its statements are prepared. Thread-safe. */
public final class OpenDatabase {
    /** A batch keeps about one processor of the database busy; more batches at a time only get in each other's way. */
    private static final int LANES =
            Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors()));

    /** One to four kilobytes each, and about one for each of four acts at most. */
    private static final int MOST_REMEMBERED = 16_384;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A batch that waits for somebody else's lock for so long does not hold up the accounts that are not in it. */
    private static final Duration TOO_LONG = Duration.ofMillis(200);

    private final Dialect dialect;
    private final Sessions sessions;
    private final Function<Session, Tables> tables;
    private final ArchiveTexts texts;
    private final Store store;

    /** Behind this data source, in these tables; callers share transactions, or each has its own. */
    public OpenDatabase(
            DataSource dataSource, Dialect dialect, LedgerTables where, RetryPolicy retries, boolean sharing) {
        String prefix = where.qualifiedPrefix();
        this.dialect = dialect;
        Wire wire = dialect.wire(prefix);
        this.sessions =
                new Sessions(wire, jdbi -> SqlTexts.configure(jdbi, prefix, dialect.limit(), dialect.freshReads()));
        this.tables = tables(dialect, prefix);
        this.texts = ArchiveTexts.of(prefix, dialect.limit());
        Store alone = store(
                new OwnTransactions(dataSource, dialect, retries, sessions),
                InspectionPlan.MOST_WORKERS,
                new Memory(sharing && wire.commitsAlong() ? MOST_REMEMBERED : 0));
        this.store = new GroupingStore(alone, sharing ? LANES : 0, PATIENCE, TOO_LONG);
    }

    /** The books, in transactions of the ledger's own. */
    public Store store() {
        return store;
    }

    /** The books, in the host's transaction. */
    public Store within(Connection connection) {
        return store(new HostTransaction(connection, dialect, sessions), 1, new Memory(0));
    }

    private Store store(Transactions transactions, int mostWorkers, Memory memory) {
        return new SqlStore(transactions, tables, new SqlArchive(transactions, tables, texts, mostWorkers), memory);
    }

    private static Function<Session, Tables> tables(Dialect dialect, String prefix) {
        PartTexts parts = PartTexts.of(prefix);
        OpeningTexts texts = new OpeningTexts(prefix, dialect.limit(), dialect.unlessThere());
        if (dialect.opensByArrays()) {
            return session -> new Tables(session, dialect, new PipelinedOpening(session, texts), parts, true);
        }
        List<String> locks = dialect.locks(prefix);
        return session ->
                new Tables(session, dialect, new StepwiseOpening(session, texts, dialect, locks), parts, false);
    }
}
