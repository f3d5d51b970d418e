package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.store.Store;
import io.creditledger.jdbc.LedgerTables;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.sql.SqlTexts;
import io.creditledger.jdbc.internal.transaction.HostTransaction;
import io.creditledger.jdbc.internal.transaction.OwnTransactions;
import io.creditledger.jdbc.internal.transaction.SharedJdbi;
import java.sql.Connection;
import javax.sql.DataSource;

/** A database that books are kept in: its dialect is known and its statements are prepared. Thread-safe. */
public final class OpenDatabase {
    private final Dialect dialect;
    private final SharedJdbi jdbi;
    private final Store store;

    /** Behind this data source, in these tables. */
    public OpenDatabase(DataSource dataSource, Dialect dialect, LedgerTables tables, RetryPolicy retries) {
        this.dialect = dialect;
        this.jdbi = new SharedJdbi(fresh -> SqlTexts.configure(fresh, tables.qualifiedPrefix(), dialect.limit()));
        this.store = new SqlStore(new OwnTransactions(dataSource, dialect, retries, jdbi), dialect);
    }

    /** The books, in transactions of the ledger's own. */
    public Store store() {
        return store;
    }

    /** The books, in the host's transaction. */
    public Store within(Connection connection) {
        return new SqlStore(new HostTransaction(connection, dialect, jdbi), dialect);
    }
}
