package io.creditledger.testkit.fault;

import io.creditledger.testkit.internal.Intercepted;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has become of a connection since it was taken. Of one thread at a time. */
final class ConnectionState {
    private final Connection real;
    private final Map<String, Object> cameWith = new TreeMap<>();
    private final List<String> wrongs = new ArrayList<>();
    private boolean open;
    private boolean committed;

    ConnectionState(Connection real) {
        this.real = real;
    }

    boolean isCommitted() {
        return committed;
    }

    /** Does a call, and remembers what it means. */
    @Nullable
    Object after(JdbcCall kind, Method method, @Nullable Object[] arguments, Intercepted.Call call) throws Throwable {
        if (kind == JdbcCall.EXECUTE || kind == JdbcCall.BATCH) {
            open = !real.getAutoCommit();
            committed = false;
        }
        if (kind == JdbcCall.SETTING) {
            beforeSetting(method, arguments);
        }
        Object result = call.run();
        boolean rollsAllBack = kind == JdbcCall.ROLLBACK && arguments.length == 0;
        if (kind == JdbcCall.COMMIT || rollsAllBack) {
            open = false;
            committed = kind == JdbcCall.COMMIT;
        }
        return result;
    }

    private void beforeSetting(Method method, @Nullable Object[] arguments) throws ReflectiveOperationException {
        String name = method.getName().substring(3);
        if (!cameWith.containsKey(name)) {
            cameWith.put(name, current(name));
        }
        if (name.equals("AutoCommit") && Boolean.TRUE.equals(arguments[0]) && open) {
            wrongs.add("turning auto-commit on committed what was open");
            open = false;
        }
    }

    /** What is wrong with it when it is given back: all is well with one that is closed. */
    List<String> wrongs() throws SQLException, ReflectiveOperationException {
        List<String> found = new ArrayList<>(wrongs);
        if (!isDead()) {
            if (open) {
                found.add("a transaction was left open");
            }
            for (Map.Entry<String, Object> setting : cameWith.entrySet()) {
                Object now = current(setting.getKey());
                if (!now.equals(setting.getValue())) {
                    found.add(setting.getKey() + " was " + setting.getValue() + " and is " + now);
                }
            }
        }
        return found;
    }

    /** A pool's connection may not know that the one behind it is. */
    private boolean isDead() throws SQLException {
        return real.isClosed() || real.unwrap(Connection.class).isClosed();
    }

    private Object current(String setting) throws ReflectiveOperationException {
        String getter = (setting.equals("ReadOnly") ? "is" : "get") + setting;
        return String.valueOf(Connection.class.getMethod(getter).invoke(real));
    }
}
