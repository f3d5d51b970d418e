package io.creditledger.testkit.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Objects of JDBC whose calls somebody comes between. */
public final class Intercepted {
    private static final Object[] NONE = {};

    private Intercepted() {}

    /** This object, with somebody in between. */
    public static <T> T of(Class<T> type, Object real, Interceptor between) {
        return type.cast(Proxy.newProxyInstance(
                Intercepted.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    @Nullable Object[] arguments = given == null ? NONE : given;
                    return between.on(method, arguments, () -> called(real, method, arguments));
                }));
    }

    private static @Nullable Object called(Object real, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** Who decides what becomes of a call. */
    public interface Interceptor {
        /** What the caller gets. */
        @Nullable
        Object on(Method method, @Nullable Object[] arguments, Call call) throws Throwable;
    }

    /** The real call. */
    public interface Call {
        /** Does it. */
        @Nullable
        Object run() throws Throwable;
    }
}
