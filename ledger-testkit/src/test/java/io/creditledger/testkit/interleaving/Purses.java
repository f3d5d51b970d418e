package io.creditledger.testkit.interleaving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** A little ledger of one table, as one writes it before one has lost money, and as one writes it afterwards. */
final class Purses extends Race {
    private final DataSource real;
    private final DataSource stepped;
    private final Taking taking;

    Purses(DataSource real, Interleavings interleavings, Taking taking) throws SQLException {
        this.real = real;
        this.stepped = interleavings.dataSource();
        this.taking = taking;
        try (Connection connection = real.getConnection();
                PreparedStatement table = connection.prepareStatement(
                        "CREATE TABLE IF NOT EXISTS purse (id VARCHAR(40) PRIMARY KEY, credits BIGINT NOT NULL)")) {
            table.execute();
        }
    }

    @Override
    String name() {
        return "take, take";
    }

    @Override
    Heat heat(String purse) {
        try (Connection connection = real.getConnection()) {
            update(connection, "INSERT INTO purse (credits, id) VALUES (?, ?)", 100, purse);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Callable<Boolean> taker = () -> {
            try (Connection connection = stepped.getConnection()) {
                connection.setAutoCommit(false);
                boolean taken = taking.take(connection, purse);
                connection.commit();
                connection.setAutoCommit(true);
                return taken;
            }
        };
        return new Heat() {
            @Override
            public List<Callable<?>> racers() {
                return List.of(taker, taker);
            }

            @Override
            public List<String> problems(List<RacerResult> results) {
                return judged(purse, results);
            }
        };
    }

    private List<String> judged(String purse, List<RacerResult> results) {
        long taken = results.stream()
                .filter(result -> result.answer().equals(Optional.of(true)))
                .count();
        try (Connection connection = real.getConnection()) {
            long left = credits(connection, purse);
            return left == 100 - 60 * taken ? List.of() : List.of(taken + " took 60 of 100, and " + left + " are left");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads, decides, writes: whoever decides meanwhile is overwritten. */
    static boolean carelessly(Connection connection, String purse) throws SQLException {
        long credits = credits(connection, purse);
        return credits >= 60
                && update(connection, "UPDATE purse SET credits = ? WHERE id = ?", credits - 60, purse) == 1;
    }

    /** Decides under the lock of the row. */
    static boolean carefully(Connection connection, String purse) throws SQLException {
        return update(connection, "UPDATE purse SET credits = credits - 60 WHERE credits >= ? AND id = ?", 60, purse)
                == 1;
    }

    private static long credits(Connection connection, String purse) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT credits FROM purse WHERE id = ?")) {
            query.setString(1, purse);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int update(Connection connection, String sql, long number, String purse) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, number);
            update.setString(2, purse);
            return update.executeUpdate();
        }
    }

    /** How credits are taken. */
    interface Taking {
        /** Whether there were enough. */
        boolean take(Connection connection, String purse) throws SQLException;
    }
}
