package io.creditledger.jdbc.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Objects of JDBC whose calls somebody comes between. */
public final class Intercepted {
    private Intercepted() {}

    /** This object, with somebody in between. */
    public static <T> T of(Class<T> type, Object real, Interceptor between) {
        return type.cast(Proxy.newProxyInstance(
                Intercepted.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> between.on(method, () -> called(real, method, arguments))));
    }

    private static Object called(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Who decides what becomes of a call. */
    public interface Interceptor {
        /** What the caller gets. */
        @Nullable
        Object on(Method method, Call call) throws Throwable;
    }

    /** The real call. */
    public interface Call {
        /** Does it. */
        Object run() throws Throwable;
    }
}
