package io.creditledger.jdbc.calls;

import io.creditledger.jdbc.db.Intercepted;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source that counts the calls which a driver cannot answer without its database. A batch is one. Thread-safe. */
final class CountedCalls {
    private static final Set<String> ASKING = Set.of(
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "commit",
            "rollback",
            "setAutoCommit",
            "setTransactionIsolation",
            "setSavepoint",
            "releaseSavepoint");

    private final AtomicInteger calls = new AtomicInteger();
    private final DataSource dataSource;

    CountedCalls(DataSource real) {
        dataSource = proxy(DataSource.class, real);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** How many calls this takes. */
    int in(Runnable work) {
        int before = calls.get();
        work.run();
        return calls.get() - before;
    }

    private <T> T proxy(Class<T> type, Object target) {
        return Intercepted.of(type, target, (method, call) -> {
            if (ASKING.contains(method.getName())) {
                calls.incrementAndGet();
            }
            return wrapped(call.run());
        });
    }

    private Object wrapped(Object result) {
        if (result instanceof Connection connection) {
            return proxy(Connection.class, connection);
        }
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
    }
}
