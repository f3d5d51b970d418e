package io.creditledger.jdbc.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;

/**
 * The least that a durable ledger can do: one entry and one change of a balance, by key, in one statement. Charges a key as
 * often as it is asked to. {@code limit-batch} is the same for 100 spends with one statement and one commit.
 */
final class Limit extends Rival {
    private static final String TABLES = """
            CREATE TABLE %1$s_account (id BIGINT PRIMARY KEY, credits BIGINT NOT NULL);
            CREATE TABLE %1$s_entry (
                id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                account BIGINT NOT NULL,
                amount  BIGINT NOT NULL,
                key     VARCHAR(200) NOT NULL
            )
            """;

    private static final String SPEND = """
            WITH taken AS (
                UPDATE %1$s_account SET credits = credits - ? WHERE id = ? AND credits >= ? RETURNING id
            )
            INSERT INTO %1$s_entry (account, amount, key) SELECT id, ?, ? FROM taken
            """;

    /** Locks in one order, so that two batches never wait for each other. */
    private static final String SPEND_ALL = """
            WITH asked AS (SELECT * FROM unnest(?, ?) AS asked (account, key)),
            locked AS MATERIALIZED (
                SELECT id FROM %1$s_account WHERE id IN (SELECT account FROM asked) ORDER BY id FOR NO KEY UPDATE
            ),
            taken AS (
                UPDATE %1$s_account a SET credits = a.credits - t.amount
                FROM (SELECT l.id, COUNT(*) * ? AS amount FROM asked JOIN locked l ON l.id = asked.account GROUP BY l.id) t
                WHERE a.id = t.id AND a.credits >= t.amount RETURNING a.id
            )
            INSERT INTO %1$s_entry (account, amount, key)
            SELECT asked.account, ?, asked.key FROM asked JOIN taken ON taken.id = asked.account
            """;

    private final DataSource pool;
    private final String prefix;
    private final int batch;
    private final String spend;
    private final String spendAll;

    private Limit(DataSource dataSource, String name, String prefix, int batch) {
        super(dataSource, name, TABLES.formatted(prefix));
        this.pool = dataSource;
        this.prefix = prefix;
        this.batch = batch;
        this.spend = SPEND.formatted(prefix);
        this.spendAll = SPEND_ALL.formatted(prefix);
    }

    static Limit single(DataSource dataSource) {
        return new Limit(dataSource, "limit", "limits", 1);
    }

    static Limit batched(DataSource dataSource) {
        return new Limit(dataSource, "limit-batch", "limit_batch", 100);
    }

    @Override
    public Contender on(DataSource other) {
        return batch > 1 ? batched(other) : single(other);
    }

    @Override
    String fill() {
        return "INSERT INTO " + prefix
                + "_account (id, credits) SELECT n, c FROM (VALUES (?, ?)) AS v (most, c), generate_series(0, most) AS n";
    }

    /** How many spends one call makes. */
    int batch() {
        return batch;
    }

    @Override
    public boolean spend(int account, String key, long amount) throws SQLException {
        return update(spend, amount, (long) account, amount, -amount, key) == 1;
    }

    /** As many spends as accounts are given, some perhaps more than once. */
    boolean spendAll(int[] accounts, String key, long amount) throws SQLException {
        Object[] ids =
                Arrays.stream(accounts).mapToObj(account -> (long) account).toArray();
        Object[] keys = new Object[ids.length];
        Arrays.setAll(keys, i -> key + "-" + i);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(spendAll)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.setArray(2, connection.createArrayOf("text", keys));
            statement.setLong(3, amount);
            statement.setLong(4, -amount);
            return statement.executeUpdate() == accounts.length;
        }
    }

    @Override
    public long balance(int account) throws SQLException {
        return number("SELECT credits FROM " + prefix + "_account WHERE id = ?", (long) account);
    }
}
