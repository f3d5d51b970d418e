package io.creditledger.testkit.interleaving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Two who change the same two rows in one transaction, each in another order. */
final class Crossing extends Race {
    private final DataSource real;
    private final DataSource stepped;
    private final AtomicInteger lost = new AtomicInteger();

    Crossing(DataSource real, DataSource stepped) throws SQLException {
        this.real = real;
        this.stepped = stepped;
        try (Connection connection = real.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS door (id VARCHAR(40) PRIMARY KEY, opened INT NOT NULL)");
        }
    }

    /** How many were rolled back. */
    int lost() {
        return lost.get();
    }

    @Override
    String name() {
        return "crossing";
    }

    @Override
    Heat heat(String name) {
        try (Connection connection = real.getConnection()) {
            update(connection, "INSERT INTO door VALUES (?, 0)", name + "-left");
            update(connection, "INSERT INTO door VALUES (?, 0)", name + "-right");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Heat() {
            @Override
            public List<Callable<?>> racers() {
                return List.of(
                        () -> cross(name + "-left", name + "-right"), () -> cross(name + "-right", name + "-left"));
            }

            @Override
            public List<String> problems(List<RacerResult> results) {
                return results.stream().anyMatch(result -> result.failure().isEmpty())
                        ? List.of()
                        : List.of("both were rolled back: " + results);
            }
        };
    }

    private Object cross(String first, String second) throws SQLException {
        try (Connection connection = stepped.getConnection()) {
            connection.setAutoCommit(false);
            Savepoint nothing = connection.setSavepoint();
            try {
                open(connection, first);
                open(connection, second);
                connection.commit();
                return second;
            } catch (SQLException deadlock) {
                lost.incrementAndGet();
                connection.rollback(nothing);
                connection.rollback();
                throw deadlock;
            }
        }
    }

    private static void open(Connection connection, String door) throws SQLException {
        update(connection, "UPDATE door SET opened = opened + 1 WHERE id = ?", door);
    }

    private static void update(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }
}
