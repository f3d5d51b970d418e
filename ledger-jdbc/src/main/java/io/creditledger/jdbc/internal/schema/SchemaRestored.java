package io.creditledger.jdbc.internal.schema;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source whose connections are closed in the schema in which they were opened. Flyway does not see to that on HSQLDB,
 * whose driver always tells it the schema of the start; a connection of a pool would stay in the ledger's schema.
 */
final class SchemaRestored {
    private SchemaRestored() {}

    static DataSource on(DataSource database) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object answer = call(database, method, arguments);
            return answer instanceof Connection connection ? restoring(connection) : answer;
        });
    }

    private static Connection restoring(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close") && !connection.isClosed()) {
                connection.setSchema(schema);
            }
            return call(connection, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(SchemaRestored.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
