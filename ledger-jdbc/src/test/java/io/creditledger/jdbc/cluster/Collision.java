package io.creditledger.jdbc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.value.Actor;
import java.sql.Connection;
import java.sql.SQLException;

/** Two commands on two nodes, each decided and written before the other one is committed. */
final class Collision {
    /** What the server calls a conflict between nodes. */
    private static final int CONFLICT = 1213;

    private final ClusterBooks books;
    private final HouseRules rules;
    private final Actor actor;

    Collision(ClusterBooks books, HouseRules rules, Actor actor) {
        this.books = books;
        this.rules = rules;
        this.actor = actor;
    }

    /** The first is committed; the second must fail then, and be told as what may be tried again. */
    void of(Command first, Command second) throws SQLException {
        try (Connection one = begun(0);
                Connection other = begun(1)) {
            within(0, one).post(first);
            within(1, other).post(second);
            one.commit();
            SQLException conflict = assertThrows(SQLException.class, other::commit, "both were committed");
            assertThat(conflict.getErrorCode()).as("why: %s", conflict).isEqualTo(CONFLICT);
            other.rollback();
            one.setAutoCommit(true);
            other.setAutoCommit(true);
        }
    }

    private Connection begun(int node) throws SQLException {
        Connection connection = books.pool(node).getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private Ledger within(int node, Connection connection) {
        JdbcLedger ledger = ClusterBooks.ledger(books.pool(node), rules);
        return ledger.as(actor).within(connection);
    }
}
