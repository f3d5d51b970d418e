package io.creditledger.testkit.hostile;

import io.creditledger.ForwardingLedger;
import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.access.Access;
import io.creditledger.access.AccessRequest;
import io.creditledger.access.RolePolicy;
import io.creditledger.export.Export;
import io.creditledger.external.Claim;
import io.creditledger.external.Comparison;
import io.creditledger.query.AuditPlace;
import io.creditledger.value.Content;
import io.creditledger.value.LotTerms;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every public type of the library that can be reached from the ledger, whatever is added to it: by what its methods take and
 * give.
 */
final class PublicApi {
    /** What no method of the ledger names. */
    private static final List<Class<?>> BESIDE = List.of(
            HouseRules.class,
            RolePolicy.class,
            Export.class,
            Comparison.class,
            AuditPlace.class,
            ForwardingLedger.class);

    /** What is handed in, but not to the ledger itself. */
    private static final List<Class<?>> HANDED_IN_ELSEWHERE = List.of(
            HouseRules.class,
            Access.class,
            RolePolicy.class,
            AccessRequest.class,
            Claim.class,
            Export.class,
            Comparison.class,
            LotTerms.class,
            Content.class);

    private static final Comparator<Class<?>> BY_NAME = Comparator.comparing(Class::getName);

    private static final Set<Class<?>> TYPES = Collections.unmodifiableSet(new PublicApi().types);

    private final Set<Class<?>> types = new TreeSet<>(BY_NAME);
    private final Deque<Class<?>> ahead = new ArrayDeque<>(BESIDE);

    private PublicApi() {
        ahead.add(Ledger.class);
        while (!ahead.isEmpty()) {
            Class<?> type = ahead.remove();
            if (isOurs(type) && types.add(type)) {
                look(type);
            }
        }
    }

    /** All the types, by name. */
    static Set<Class<?>> types() {
        return TYPES;
    }

    /** Those of them that callers make; all others come from the ledger, and only from there. */
    static Set<Class<?>> inputs() {
        Set<Class<?>> inputs = new TreeSet<>(BY_NAME);
        Deque<Class<?>> ahead = new ArrayDeque<>(HANDED_IN_ELSEWHERE);
        types().stream()
                .filter(PublicApi::isService)
                .flatMap(service -> Arrays.stream(service.getMethods()))
                .forEach(question -> ahead.addAll(handedIn(question)));
        while (!ahead.isEmpty()) {
            Class<?> type = ahead.remove();
            if (isOurs(type) && !isService(type) && inputs.add(type)) {
                Stream.concat(constructors(type), methods(type))
                        .filter(maker -> type.isAssignableFrom(maker.result()))
                        .forEach(maker -> ahead.addAll(handedIn(maker.code())));
                ahead.addAll(beneath(type));
            }
        }
        return inputs;
    }

    /** All that makes what is handed in, or changes it, and all that it can be asked. */
    static List<Operation> makers() {
        return inputs().stream()
                .flatMap(type -> Stream.concat(constructors(type), methods(type)))
                .filter(maker -> !maker.isAccessor())
                .sorted(Comparator.comparing(one -> one.owner() + one.code().toGenericString()))
                .toList();
    }

    /** All values that the types themselves hold ready. */
    static List<Object> constants() {
        return types().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && Modifier.isPublic(field.getModifiers()))
                .filter(field -> !field.isEnumConstant() && isOurs(field.getType()))
                .map(PublicApi::value)
                .toList();
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    /** All that something can be asked which answers from the books. */
    static List<Operation> questions(Class<?> service) {
        return methods(service)
                .sorted(Comparator.comparing(one -> one.code().toGenericString()))
                .toList();
    }

    /** Whether it answers from the books: the ledger itself, and what it hands out. */
    static boolean isService(Class<?> type) {
        return isOurs(type)
                && type.isInterface()
                && !type.isSealed()
                && !type.isAnnotationPresent(FunctionalInterface.class);
    }

    /** Whether an object answers from the books. */
    static boolean isServed(Object object) {
        return types().stream().anyMatch(type -> isService(type) && type.isInstance(object));
    }

    private static boolean isOurs(Class<?> type) {
        String home = type.getPackageName() + ".";
        return Modifier.isPublic(type.getModifiers())
                && home.startsWith("io.creditledger.")
                && Stream.of("internal", "testkit", "jdbc").noneMatch(part -> home.contains("." + part + "."));
    }

    private static Stream<Operation> constructors(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers()) || Throwable.class.isAssignableFrom(type)) {
            return Stream.empty();
        }
        return Arrays.stream(type.getConstructors()).map(code -> new Operation(type, code));
    }

    private static Stream<Operation> methods(Class<?> type) {
        if (type.isEnum() || Throwable.class.isAssignableFrom(type) || type == ForwardingLedger.class) {
            return Stream.empty();
        }
        return Arrays.stream(type.getMethods())
                .filter(code -> isOurs(code.getDeclaringClass()) && !code.isBridge())
                .filter(code -> !code.getName().equals("equals"))
                .filter(code -> Modifier.isStatic(code.getModifiers())
                        || !Modifier.isAbstract(type.getModifiers())
                        || isService(type))
                .map(code -> new Operation(type, code));
    }

    private static List<Class<?>> beneath(Class<?> type) {
        return type.isSealed() ? List.of(type.getPermittedSubclasses()) : List.of();
    }

    private void look(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (isOurs(method.getDeclaringClass())) {
                ahead.addAll(named(method.getGenericReturnType()));
                ahead.addAll(named(method.getGenericParameterTypes()));
            }
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            ahead.addAll(named(constructor.getGenericParameterTypes()));
        }
        ahead.addAll(beneath(type));
        ahead.addAll(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            ahead.add(type.getSuperclass());
        }
        ahead.addAll(List.of(type.getDeclaredClasses()));
    }

    /** What callers give; not what they are told by the way. */
    private static List<Class<?>> handedIn(Executable code) {
        return Arrays.stream(code.getGenericParameterTypes())
                .filter(type -> !type.getTypeName().startsWith(Consumer.class.getName()))
                .flatMap(type -> named(type).stream())
                .toList();
    }

    /** The classes that types name. */
    private static List<Class<?>> named(Type... types) {
        List<Class<?>> all = new ArrayList<>();
        for (Type type : types) {
            if (type instanceof Class<?> plain) {
                all.add(plain.isArray() ? plain.getComponentType() : plain);
            } else if (type instanceof ParameterizedType generic) {
                all.addAll(named(generic.getRawType()));
                all.addAll(named(generic.getActualTypeArguments()));
            } else if (type instanceof WildcardType wild) {
                all.addAll(named(wild.getUpperBounds()));
                all.addAll(named(wild.getLowerBounds()));
            } else if (type instanceof GenericArrayType array) {
                all.addAll(named(array.getGenericComponentType()));
            }
        }
        return all;
    }
}
