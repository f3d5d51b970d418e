package io.creditledger.testkit.interleaving;

import io.creditledger.testkit.internal.Intercepted;
import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A racer's connection, which stops before each step. */
final class SteppedConnection {
    private final Session session;
    private final Connection real;
    private final Connection proxy;

    SteppedConnection(Session session, Connection real) {
        this.session = session;
        this.real = real;
        this.proxy = Intercepted.of(Connection.class, real, this::onConnection);
    }

    Connection proxy() {
        return proxy;
    }

    private @Nullable Object onConnection(Method method, @Nullable Object[] arguments, Intercepted.Call call)
            throws Throwable {
        Object result = switch (method.getName()) {
            case "commit" -> ended("commit", call);
            case "rollback" ->
                arguments.length == 0
                        ? ended("rollback", call)
                        : step(new Step(session, Step.Kind.UNDO, "rollback to savepoint"), call);
            case "setAutoCommit" -> Boolean.FALSE.equals(first(arguments)) ? call.run() : ended("auto-commit", call);
            case "close" -> ended("close", call);
            default -> call.run();
        };
        return result instanceof Statement statement ? stepped(statement, String.valueOf(first(arguments))) : result;
    }

    /** The end of a transaction is a step, unless there is none. */
    private @Nullable Object ended(String what, Intercepted.Call call) throws Throwable {
        return session.isOpen() ? step(new Step(session, Step.Kind.END, what), call) : call.run();
    }

    private @Nullable Object step(Step step, Intercepted.Call call) throws Throwable {
        return session.racer().step(step, call);
    }

    private Statement stepped(Statement statement, String sql) {
        Class<? extends Statement> type = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return Intercepted.of(type, statement, (method, arguments, call) -> {
            if (method.getName().startsWith("execute")) {
                String text = first(arguments) instanceof String given ? given : sql;
                return step(Step.statement(session, text, real.getAutoCommit()), call);
            }
            return method.getName().equals("getConnection") ? proxy : call.run();
        });
    }

    private static @Nullable Object first(@Nullable Object[] arguments) {
        return arguments.length == 0 ? null : arguments[0];
    }
}
