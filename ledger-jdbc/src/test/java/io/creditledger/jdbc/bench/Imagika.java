package io.creditledger.jdbc.bench;

import java.sql.SQLException;
import javax.sql.DataSource;

/** What careful teams write: a balance that is locked and changed, beside an entry with a unique reference. */
final class Imagika extends Rival {
    private static final String TABLES = """
            CREATE TABLE imagika_account (id BIGINT PRIMARY KEY, credits BIGINT NOT NULL);
            CREATE TABLE imagika_entry (
                id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                account   BIGINT NOT NULL REFERENCES imagika_account (id),
                amount    BIGINT NOT NULL,
                credits   BIGINT NOT NULL,
                reference VARCHAR(200) NOT NULL UNIQUE,
                made_at   TIMESTAMPTZ NOT NULL DEFAULT now()
            );
            CREATE INDEX imagika_entry_account ON imagika_entry (account, id)
            """;

    Imagika(DataSource dataSource) {
        super(dataSource, "imagika", TABLES);
    }

    @Override
    public Contender on(DataSource other) {
        return new Imagika(other);
    }

    @Override
    String fill() {
        return "INSERT INTO imagika_account (id, credits) SELECT n, c FROM (VALUES (?, ?)) AS v (most, c), generate_series(0, most) AS n";
    }

    @Override
    public boolean spend(int account, String key, long amount) throws SQLException {
        return inTransaction(connection -> {
            long credits =
                    number(connection, "SELECT credits FROM imagika_account WHERE id = ? FOR UPDATE", (long) account);
            if (credits < amount) {
                return false;
            }
            String insert = "INSERT INTO imagika_entry (account, amount, credits, reference) VALUES (?, ?, ?, ?)";
            update(connection, insert, (long) account, -amount, credits - amount, key);
            String change = "UPDATE imagika_account SET credits = ? WHERE id = ?";
            return update(connection, change, credits - amount, (long) account) == 1;
        });
    }

    @Override
    public long balance(int account) throws SQLException {
        return number("SELECT credits FROM imagika_account WHERE id = ?", (long) account);
    }
}
