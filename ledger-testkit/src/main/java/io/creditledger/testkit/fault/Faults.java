package io.creditledger.testkit.fault;

import io.creditledger.testkit.internal.Intercepted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The faults that are armed, and the calls since they were. Thread-safe. */
final class Faults {
    private final List<ArmedFault> armed;
    private final Map<JdbcCall, AtomicInteger> calls = new EnumMap<>(JdbcCall.class);

    /** Arms these, in the name of the current thread. */
    Faults(Fault... faults) {
        Thread injecting = Thread.currentThread();
        armed = Arrays.stream(faults)
                .map(fault -> new ArmedFault(fault, injecting))
                .toList();
        for (JdbcCall call : JdbcCall.values()) {
            calls.put(call, new AtomicInteger());
        }
    }

    /** How many calls of a kind there were, in all threads. */
    int calls(JdbcCall kind) {
        return counter(kind).get();
    }

    /** Where each of those that have struck did so first. */
    List<JdbcCall> struck() {
        return armed.stream().flatMap(fault -> fault.first().stream()).toList();
    }

    /** Does a call, or fails it. */
    @Nullable
    Object run(JdbcCall kind, Optional<FaultyConnection> connection, Intercepted.Call call) throws Throwable {
        counter(kind).incrementAndGet();
        boolean isCommitted = connection.filter(FaultyConnection::isCommitted).isPresent();
        List<ArmedFault> striking =
                armed.stream().filter(fault -> fault.strikes(kind, isCommitted)).toList();
        for (ArmedFault fault : striking) {
            if (fault.isBefore(kind)) {
                fault.strike(connection);
            }
        }
        Object result = call.run();
        for (ArmedFault fault : striking) {
            if (!fault.isBefore(kind)) {
                strike(fault, connection, result);
            }
        }
        return result;
    }

    /** A connection that its caller never gets would never be given back. */
    private static void strike(ArmedFault fault, Optional<FaultyConnection> connection, @Nullable Object result)
            throws SQLException {
        try {
            fault.strike(connection);
        } catch (SQLException failed) {
            if (result instanceof Connection taken) {
                taken.close();
            }
            throw failed;
        }
    }

    private AtomicInteger counter(JdbcCall kind) {
        return calls.computeIfAbsent(kind, none -> new AtomicInteger());
    }
}
