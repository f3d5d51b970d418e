package io.creditledger.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tool itself: it fails what it shall, tells no lies, and notices what careless callers leave behind. */
final class FaultyDataSourceTest {
    private final JdbcDataSource real = new JdbcDataSource();
    private final FaultyDataSource faulty = FaultyDataSource.over(real);

    @BeforeEach
    void table() throws SQLException {
        real.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = real.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (n INT)");
        }
    }

    @Test
    void the_call_that_was_named_fails_and_no_other() throws SQLException {
        faulty.inject(Fault.before(2).of(JdbcCall.EXECUTE).fails(JdbcError.UNKNOWN));
        try (Connection connection = faulty.getConnection()) {
            insert(connection);
            assertThatThrownBy(() -> insert(connection)).hasMessage("injected: UNKNOWN");
            insert(connection);
        }
        assertThat(rows()).isEqualTo(2);
        assertThat(faulty.struck()).containsExactly(JdbcCall.EXECUTE);
        assertThat(faulty.calls(EnumSet.of(JdbcCall.EXECUTE))).isEqualTo(3);
    }

    @Test
    void what_fails_for_good_goes_on_failing() throws SQLException {
        try (Connection connection = faulty.getConnection()) {
            faulty.inject(
                    Fault.after(1).of(JdbcCall.EXECUTE).fails(JdbcError.UNKNOWN).forGood());
            assertThatThrownBy(() -> insert(connection)).hasMessage("injected: UNKNOWN");
            assertThatThrownBy(() -> insert(connection)).hasMessage("injected: UNKNOWN");
        }
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_lost_commit_has_not_happened_and_a_lost_answer_has() throws SQLException {
        for (Fault fault : List.of(Fault.lostCommit(), Fault.lostAnswer())) {
            try (Connection connection = faulty.getConnection()) {
                connection.setAutoCommit(false);
                insert(connection);
                faulty.inject(fault);
                assertThatThrownBy(connection::commit).hasMessage("injected: CONNECTION_DEAD");
                assertThatThrownBy(() -> insert(connection)).isInstanceOf(SQLException.class);
            }
            assertThat(rows()).isEqualTo(fault.toString().startsWith("after") ? 1 : 0);
        }
        assertThat(faulty.leftBehind()).isEmpty();
    }

    @Test
    void no_database_says_that_it_has_rolled_back_what_it_has_committed() throws SQLException {
        try (Connection connection = faulty.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection);
            faulty.inject(Fault.after(1).of(JdbcCall.COMMIT).fails(JdbcError.ROLLED_BACK));
            assertThatThrownBy(connection::commit).hasMessage("injected: ROLLED_BACK");
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(rows()).isZero();
        assertThat(faulty.leftBehind()).isEmpty();
    }

    @Test
    void the_calls_of_other_threads_are_counted_where_that_is_said() throws SQLException {
        faulty.inject(
                Fault.before(1).of(JdbcCall.EXECUTE).fails(JdbcError.ROLLED_BACK),
                Fault.before(1).of(JdbcCall.EXECUTE).fails(JdbcError.UNKNOWN).inAnyThread());
        try (Connection connection = faulty.getConnection()) {
            CompletableFuture<Throwable> failure =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> insert(connection)));
            assertThat(failure.orTimeout(1, TimeUnit.MINUTES).join()).hasMessage("injected: UNKNOWN");
            assertThatThrownBy(() -> insert(connection)).hasMessage("injected: ROLLED_BACK");
        }
    }

    @Test
    void something_may_be_done_at_a_call_that_does_not_fail() throws SQLException {
        List<Integer> seen = new ArrayList<>();
        faulty.inject(
                Fault.before(1).of(JdbcCall.EXECUTE).runs(() -> seen.add(rows())),
                Fault.after(1).of(JdbcCall.EXECUTE).runs(() -> seen.add(rows())));
        try (Connection connection = faulty.getConnection()) {
            insert(connection);
        }
        assertThat(seen).containsExactly(0, 1);
    }

    @Test
    void a_connection_that_was_not_given_back_is_noticed() throws SQLException {
        Connection connection = faulty.getConnection();
        assertThat(faulty.leftBehind()).singleElement().asString().contains("not given back", "FaultyDataSourceTest");
        connection.close();
        assertThat(faulty.leftBehind()).isEmpty();
    }

    @Test
    void a_connection_with_an_open_transaction_and_other_settings_is_noticed() throws SQLException {
        try (Connection connection = faulty.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            insert(connection);
        }
        assertThat(faulty.leftBehind()).hasSize(3).anyMatch(it -> it.contains("a transaction was left open"));
    }

    @Test
    void a_transaction_that_was_committed_by_the_way_is_noticed() throws SQLException {
        try (Connection connection = faulty.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection);
            connection.setAutoCommit(true);
        }
        assertThat(faulty.leftBehind()).singleElement().asString().contains("turning auto-commit on");
    }

    @Test
    void a_commit_that_travels_along_is_a_commit() throws SQLException {
        faulty.clear();
        try (Connection connection = faulty.getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO t VALUES (1);\nCOMMIT")) {
            statement.execute();
        }
        assertThat(faulty.calls(EnumSet.of(JdbcCall.COMMIT))).isOne();
        assertThat(faulty.calls(EnumSet.of(JdbcCall.EXECUTE))).isZero();
    }

    private static void insert(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO t VALUES (1)");
        }
    }

    private int rows() {
        try (Connection connection = real.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM t")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
