package io.creditledger.jdbc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.testkit.internal.Intercepted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A commit on one node that is said to be lost, and is only late. All other connections are on the other node. */
final class LateCommit implements AutoCloseable {
    /** What somebody does who gives a broken connection up. It does not get to the server, either. */
    private static final Set<String> GIVING_UP = Set.of("rollback", "abort", "close", "setAutoCommit");

    private final DataSource node;
    private final DataSource other;
    private final AtomicBoolean armed = new AtomicBoolean();
    private final AtomicReference<@Nullable Connection> held = new AtomicReference<>();

    LateCommit(DataSource node, DataSource other) {
        this.node = node;
        this.other = other;
    }

    /** Connections on the other node, but for the first one after this. */
    void arm() {
        armed.set(true);
    }

    DataSource dataSource() {
        return Intercepted.of(DataSource.class, other, (method, arguments, call) -> switch (method.getName()) {
            case "getConnection" -> armed.getAndSet(false) ? deaf(node.getConnection()) : call.run();
            case "isWrapperFor" -> false;
            default -> call.run();
        });
    }

    private Connection deaf(Connection real) {
        AtomicBoolean lost = new AtomicBoolean();
        held.set(real);
        return Intercepted.of(Connection.class, real, (method, arguments, call) -> {
            if (method.getName().equals("commit")) {
                lost.set(true);
                throw new SQLException("the answer was lost", "08S01");
            }
            if (lost.get()) {
                assertThat(GIVING_UP).as("calls on a lost connection").contains(method.getName());
                return null;
            }
            return call.run();
        });
    }

    /** Lets the commit through, now. */
    void mustFail() {
        SQLException conflict = assertThrows(SQLException.class, held()::commit, "the late commit came through");
        assertThat(conflict.getSQLState()).isEqualTo("40001");
    }

    @Override
    public void close() throws SQLException {
        held().rollback();
        held().close();
    }

    private Connection held() {
        return Objects.requireNonNull(held.get(), "a commit was held up");
    }
}
