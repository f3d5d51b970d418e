package io.creditledger.jdbc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Rows that are only added, each with the id of what it was for, and a view that sums them up. With its lock spends of an
 * account wait for each other; without it two of them may both find the last credit.
 */
final class Amy extends Rival {
    private static final String TABLES = """
            CREATE TABLE %1$s_account (id BIGINT PRIMARY KEY);
            CREATE TABLE %1$s_entry (
                id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                account     BIGINT NOT NULL REFERENCES %1$s_account (id),
                amount      BIGINT NOT NULL,
                external_id VARCHAR(200) NOT NULL UNIQUE,
                made_at     TIMESTAMPTZ NOT NULL DEFAULT now()
            );
            CREATE INDEX %1$s_entry_account ON %1$s_entry (account) INCLUDE (amount);
            CREATE VIEW %1$s_balance AS SELECT account, SUM(amount) AS credits FROM %1$s_entry GROUP BY account
            """;

    private final String prefix;
    private final boolean locks;

    private Amy(DataSource dataSource, String name, String prefix, boolean locks) {
        super(dataSource, name, TABLES.formatted(prefix));
        this.prefix = prefix;
        this.locks = locks;
    }

    static Amy locked(DataSource dataSource) {
        return new Amy(dataSource, "amy-locked", "amy_locked", true);
    }

    static Amy unlocked(DataSource dataSource) {
        return new Amy(dataSource, "amy", "amy", false);
    }

    @Override
    public Contender on(DataSource other) {
        return locks ? locked(other) : unlocked(other);
    }

    @Override
    String fill() {
        return """
               WITH made AS (INSERT INTO %1$s_account (id) SELECT generate_series(0, ?) RETURNING id)
               INSERT INTO %1$s_entry (account, amount, external_id) SELECT id, ?, 'first-' || id FROM made
               """.formatted(prefix);
    }

    @Override
    public boolean spend(int account, String key, long amount) throws SQLException {
        return inTransaction(connection -> {
            if (locks) {
                number(connection, "SELECT id FROM " + prefix + "_account WHERE id = ? FOR NO KEY UPDATE", (long)
                        account);
            }
            if (balance(connection, account) < amount) {
                return false;
            }
            String insert = "INSERT INTO " + prefix + "_entry (account, amount, external_id) VALUES (?, ?, ?)";
            return update(connection, insert, (long) account, -amount, key) == 1;
        });
    }

    private long balance(Connection connection, int account) throws SQLException {
        return number(connection, "SELECT credits FROM " + prefix + "_balance WHERE account = ?", (long) account);
    }

    @Override
    public long balance(int account) throws SQLException {
        return number("SELECT credits FROM " + prefix + "_balance WHERE account = ?", (long) account);
    }
}
