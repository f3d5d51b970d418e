package io.creditledger.jdbc.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.testkit.internal.Intercepted;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A text with a commit in it that is said to be lost, and is only late. Of one thread. */
final class LateText implements AutoCloseable {
    /** What somebody does who gives a broken connection up. It does not get to the server, either. */
    private static final Set<String> GIVING_UP =
            Set.of("rollback", "abort", "close", "setAutoCommit", "unwrap", "isWrapperFor");

    private final DataSource real;
    private final AtomicBoolean armed = new AtomicBoolean();
    private Runnable meanwhile = () -> {};
    private @Nullable Connection held;
    private @Nullable PreparedStatement text;

    LateText(DataSource real) {
        this.real = real;
    }

    /** The next such text is late. */
    void arm() {
        armed.set(true);
    }

    /** Does this when the caller loses the connection. */
    void meanwhile(Runnable action) {
        meanwhile = action;
    }

    DataSource dataSource() {
        return Intercepted.of(DataSource.class, real, (method, arguments, call) -> switch (method.getName()) {
            case "getConnection" -> connection(real.getConnection());
            case "isWrapperFor" -> false;
            default -> call.run();
        });
    }

    private Connection connection(Connection connection) {
        return Intercepted.of(Connection.class, connection, (method, arguments, call) -> {
            if (connection == held) {
                assertThat(GIVING_UP).as("calls on a lost connection").contains(method.getName());
                return method.getName().equals("isWrapperFor") ? Boolean.FALSE : null;
            }
            boolean late = method.getName().equals("prepareStatement")
                    && String.valueOf(arguments[0]).endsWith("COMMIT")
                    && armed.getAndSet(false);
            return late ? heldUp(connection, (PreparedStatement) Objects.requireNonNull(call.run())) : call.run();
        });
    }

    private PreparedStatement heldUp(Connection connection, PreparedStatement statement) {
        return Intercepted.of(
                PreparedStatement.class, statement, (method, arguments, call) -> switch (method.getName()) {
                    case "execute" -> {
                        held = connection;
                        text = statement;
                        meanwhile.run();
                        throw new SQLException("the connection was lost", "08006");
                    }
                    case "close" -> held == connection ? null : call.run();
                    default -> call.run();
                });
    }

    /** Whether there was such a text. */
    boolean wasHeldUp() {
        return held != null;
    }

    /** Lets the text through, if it has not been: it must fail. */
    void arrive() throws SQLException {
        if (text != null) {
            PreparedStatement late = text;
            text = null;
            SQLException refused = assertThrows(SQLException.class, late::execute, "the late text came through");
            assertThat(refused.getSQLState()).isEqualTo("23502");
            Objects.requireNonNull(held).rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        if (held != null) {
            held.close();
        }
    }
}
