package io.creditledger.testkit.fault;

import io.creditledger.testkit.internal.Intercepted;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection that fails as planned, as do its statements and results, and that knows in which state it is given back. */
final class FaultyConnection {
    private static final List<Class<?>> WRAPPED = List.of(Statement.class, ResultSet.class);

    private final Connection real;
    private final Connection proxy;
    private final Supplier<Faults> faults;
    private final Leftovers leftovers;
    private final ConnectionState state;

    FaultyConnection(Connection real, Supplier<Faults> faults, Leftovers leftovers) {
        this.real = real;
        this.faults = faults;
        this.leftovers = leftovers;
        this.state = new ConnectionState(real);
        this.proxy = proxy(Connection.class, real, "");
        leftovers.taken(this);
    }

    Connection proxy() {
        return proxy;
    }

    /** Whether its transaction was committed, and no other one has begun. */
    boolean isCommitted() {
        return state.isCommitted();
    }

    /** Does what an error stands for. */
    SQLException fail(JdbcError error) {
        return error.at(real);
    }

    private <T> T proxy(Class<T> type, Object target, String text) {
        return Intercepted.of(type, target, (method, arguments, call) -> {
            if (!Arrays.asList(method.getExceptionTypes()).contains(SQLException.class)) {
                return call.run();
            }
            String sent = arguments.length > 0 && arguments[0] instanceof String first ? first : text;
            JdbcCall kind =
                    method.getReturnType() == Connection.class ? JdbcCall.OTHER : JdbcCall.of(method.getName(), sent);
            Intercepted.Call known = unwrapped(method, arguments, target, call);
            Object result = faults.get()
                    .run(kind, Optional.of(this), () -> done(kind, method, arguments, target == real, known));
            return wrapped(method, result, sent);
        });
    }

    /** Whoever asks for what is right behind, such as a pool's kind of connection, gets it; a plain connection is the driver's. */
    private static Intercepted.Call unwrapped(
            Method method, @Nullable Object[] arguments, Object target, Intercepted.Call call) {
        boolean isRightBehind = arguments.length == 1
                && arguments[0] instanceof Class<?> type
                && !type.isInterface()
                && type.isInstance(target);
        return switch (method.getName()) {
            case "unwrap" -> isRightBehind ? () -> target : call;
            case "isWrapperFor" -> isRightBehind ? () -> true : call;
            default -> call;
        };
    }

    private @Nullable Object done(
            JdbcCall kind, Method method, @Nullable Object[] arguments, boolean itself, Intercepted.Call call)
            throws Throwable {
        if (kind == JdbcCall.CLOSE && itself) {
            leftovers.givenBack(this, state.wrongs());
        }
        return state.after(kind, method, arguments, call);
    }

    /** What belongs to the connection fails as it does; a statement knows the proxy as its connection. */
    private @Nullable Object wrapped(Method method, @Nullable Object result, String text) {
        Class<?> type = method.getReturnType();
        if (type == Connection.class) {
            return proxy;
        }
        boolean wraps = WRAPPED.stream().anyMatch(wrapped -> wrapped.isAssignableFrom(type));
        return wraps && result != null ? proxy(type, result, text) : result;
    }
}
