package io.creditledger.testkit.interleaving;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Somebody who comes between a caller and an object of JDBC. */
interface Between {
    /** What the caller gets. */
    @Nullable
    Object on(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;

    /** An object of this type, with somebody in between. */
    static <T> T proxy(Class<T> type, Between between) {
        return type.cast(Proxy.newProxyInstance(
                Between.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> between.on(method, arguments)));
    }

    /** The call itself. */
    static Object called(Object real, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
