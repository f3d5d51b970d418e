package io.creditledger.jdbc.bench;

import java.sql.SQLException;
import javax.sql.DataSource;

/** One way to keep prepaid credits in PostgreSQL. Thread-safe. Accounts are numbered, from 0 on. */
interface Contender {
    /** What it is called in arguments and reports. */
    String name();

    /** Makes the tables, and so many accounts that never run dry. */
    void prepare(int accounts) throws SQLException;

    /** The same accounts, through another pool. */
    Contender on(DataSource other);

    /**
     * Takes credits.
     *
     * @param key what makes it happen once, if the contender has a notion of that
     * @return whether the credits were taken, now or under the same key before; if not, there are too few
     */
    boolean spend(int account, String key, long amount) throws SQLException;

    /** How many credits are left. */
    long balance(int account) throws SQLException;
}
