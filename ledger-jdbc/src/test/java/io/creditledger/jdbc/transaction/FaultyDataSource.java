package io.creditledger.jdbc.transaction;

import io.creditledger.jdbc.db.Intercepted;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose connections, statements and results fail as planned. */
final class FaultyDataSource {
    private static final List<Class<?>> WRAPPED = List.of(Connection.class, Statement.class, ResultSet.class);

    private final FaultPlan plan;
    private final DataSource real;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    FaultyDataSource(DataSource real, FaultPlan plan) {
        this.real = real;
        this.plan = plan;
    }

    DataSource proxy() {
        return proxy(DataSource.class, real, () -> {});
    }

    /** How many connections were taken and not closed. */
    long connectionsInUse() throws SQLException {
        long inUse = 0;
        for (Connection connection : open) {
            inUse += connection.isClosed() ? 0 : 1;
        }
        return inUse;
    }

    private <T> T proxy(Class<T> type, Object target, Runnable sever) {
        return Intercepted.of(
                type,
                target,
                (method, call) -> method.getExceptionTypes().length == 0
                        ? call.run()
                        : wrapped(method, plan.call(method.getName(), sever, call), sever));
    }

    private @Nullable Object wrapped(Method method, @Nullable Object result, Runnable sever) {
        if (result instanceof Connection connection) {
            open.add(connection);
            return proxy(Connection.class, connection, () -> close(connection));
        }
        boolean wraps = WRAPPED.stream().anyMatch(type -> type.isAssignableFrom(method.getReturnType()));
        return wraps && result != null ? proxy(method.getReturnType(), result, sever) : result;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
