package io.creditledger.jdbc.bench;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A number on the user's row. Never below zero, and as fast as a row can change; charges a key as often as it is asked to. */
final class Column extends Rival {
    Column(DataSource dataSource) {
        super(dataSource, "column", "CREATE TABLE column_account (id BIGINT PRIMARY KEY, credits BIGINT NOT NULL)");
    }

    @Override
    public Contender on(DataSource other) {
        return new Column(other);
    }

    @Override
    String fill() {
        return "INSERT INTO column_account (id, credits) SELECT n, c FROM (VALUES (?, ?)) AS v (most, c), generate_series(0, most) AS n";
    }

    @Override
    public boolean spend(int account, String key, long amount) throws SQLException {
        return update(
                        "UPDATE column_account SET credits = credits - ? WHERE id = ? AND credits >= ?",
                        amount,
                        (long) account,
                        amount)
                == 1;
    }

    @Override
    public long balance(int account) throws SQLException {
        return number("SELECT credits FROM column_account WHERE id = ?", (long) account);
    }
}
