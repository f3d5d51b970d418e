package io.creditledger.testkit.hostile;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One public way to make something, to change it, or to ask it, found by reflection. Immutable.
 *
 * @param owner the type that it is found on
 * @param code the constructor or method
 */
record Operation(Class<?> owner, Executable code) {
    /** Whether it is called on an object. */
    boolean needsReceiver() {
        return code instanceof Method && !Modifier.isStatic(code.getModifiers());
    }

    /** Whether it only tells what it has been given. */
    boolean isAccessor() {
        return needsReceiver() && code.getParameterCount() == 0 && !changes();
    }

    /** Whether it makes another one of what it is called on. */
    boolean changes() {
        return needsReceiver() && owner.isAssignableFrom(result(owner));
    }

    private Class<?> result(Class<?> asSeenFrom) {
        boolean ownKind = ((Method) code).getGenericReturnType() instanceof TypeVariable;
        return ownKind ? asSeenFrom : result();
    }

    /** What comes of it. */
    Class<?> result() {
        return code instanceof Method method ? method.getReturnType() : owner;
    }

    /** The types of what is handed in. */
    List<Type> parameters() {
        return Arrays.asList(code.getGenericParameterTypes());
    }

    /** Calls it, and throws what it throws. */
    @Nullable
    Object call(@Nullable Object receiver, @Nullable Object[] arguments) throws Throwable {
        try {
            return code instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) code).invoke(receiver, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    /** Such as {@code Grant.expiresAt(Instant)}. */
    @Override
    public String toString() {
        String parameters = Arrays.stream(code.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        String name = code instanceof Constructor ? "new" : code.getName();
        return owner.getSimpleName() + "." + name + "(" + parameters + ")";
    }
}
