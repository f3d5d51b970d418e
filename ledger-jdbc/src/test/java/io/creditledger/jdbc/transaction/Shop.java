package io.creditledger.jdbc.transaction;

import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.transaction.Written;
import io.creditledger.jdbc.internal.wire.RowBatch;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** The smallest books there are: one account, and sales with keys of their own that add up to its total. */
final class Shop {
    private final DataSource direct;

    /** Makes the tables. */
    Shop(DataSource direct) throws SQLException {
        this.direct = direct;
        execute("CREATE TABLE shop (id INT NOT NULL PRIMARY KEY, total INT NOT NULL, version INT NOT NULL)");
        execute("CREATE TABLE sale (name VARCHAR(50) NOT NULL PRIMARY KEY)");
        execute("INSERT INTO shop VALUES (1, 0, 0)");
    }

    private static final Table<String> SALES = Table.<String>named("sale").text("name", name -> name);

    /** What sells once: a sale that there is already changes nothing. */
    static Function<Session, Written<String>> sale(String name) {
        return session -> {
            Handle handle = session.handle();
            lock(handle);
            if (isSold(handle, name)) {
                return Written.nothing("replayed");
            }
            handle.execute("UPDATE shop SET total = total + 1 WHERE id = 1");
            return new Written<>(
                    "applied",
                    List.of(Key.of(name)),
                    Optional.of(again -> {
                        lock(again.handle());
                        return isSold(again.handle(), name);
                    }),
                    List.of(RowBatch.inserted(SALES, List.of(name))));
        };
    }

    private static void lock(Handle handle) {
        handle.execute("UPDATE shop SET version = version + 1 WHERE id = 1");
    }

    private static boolean isSold(Handle handle, String name) {
        return handle.createQuery("SELECT COUNT(*) FROM sale WHERE name = ?")
                        .bind(0, name)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** How many sales have this name, by a connection that nothing can happen to. */
    int sold(String name) throws SQLException {
        return number("SELECT COUNT(*) FROM sale WHERE name = '" + name + "'");
    }

    /** What the account says was sold. */
    int total() throws SQLException {
        return number("SELECT total FROM shop WHERE id = 1");
    }

    int number(String query) throws SQLException {
        try (Connection connection = direct.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = direct.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
