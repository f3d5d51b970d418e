package io.creditledger.testkit.page;

import io.creditledger.command.Adjust;
import io.creditledger.command.Command;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.Scope;
import io.creditledger.value.UnitCost;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fields the content of a kind of command has, found out by making such commands in every way there is. */
final class ContentFields {
    private static final Instant SOON = Instant.parse("2026-03-01T09:00:00Z");
    private final Class<? extends Command> kind;
    private final Set<String> all = new LinkedHashSet<>();
    private final Set<String> always = new LinkedHashSet<>();

    private ContentFields(Class<? extends Command> kind) {
        this.kind = kind;
    }

    static ContentFields of(Class<? extends Command> kind) {
        ContentFields fields = new ContentFields(kind);
        for (Method factory : methods(kind, true)) {
            fields.made(factory, null).ifPresent(fields::explore);
        }
        return fields;
    }

    /** The fields that every such command has. */
    Set<String> always() {
        return always;
    }

    /** The fields that are there only where something else than the default was said. */
    List<String> whereSaid() {
        return all.stream().filter(field -> !always.contains(field)).toList();
    }

    private void explore(Command bare) {
        List<Command> made = new ArrayList<>(List.of(bare));
        Command everything = bare;
        for (Method option : methods(kind, false)) {
            made(option, bare).ifPresent(made::add);
            everything = made(option, everything).orElse(everything);
        }
        made.add(0, everything);
        if (all.isEmpty()) {
            always.addAll(names(bare.content()));
        }
        made.forEach(command -> all.addAll(names(command.content())));
        made.forEach(command -> always.retainAll(names(command.content())));
    }

    private static List<Method> methods(Class<? extends Command> kind, boolean factories) {
        return Arrays.stream(kind.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .filter(method -> Modifier.isStatic(method.getModifiers()) == factories)
                .filter(method ->
                        method.getReturnType() == kind && !method.getName().equals("note"))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .toList();
    }

    private Optional<Command> made(Method method, @Nullable Command on) {
        Object[] samples = Arrays.stream(method.getParameterTypes())
                .map(type -> sample(type, method.getName()))
                .toArray();
        try {
            return Optional.of(kind.cast(method.invoke(on, samples)));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof InvalidInputException) {
                return Optional.empty();
            }
            throw new IllegalStateException(refused);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private Object sample(Class<?> type, String method) {
        Instant instant = method.startsWith("starts") ? SOON : SOON.plus(Duration.ofDays(1));
        return Stream.of(
                        Account.of("user-42"),
                        Key.of("key"),
                        "text",
                        new String[] {"more"},
                        instant,
                        Duration.ofDays(3),
                        Expiry.at(instant),
                        Scope.of("images"),
                        UnitCost.of("0.05", "EUR"))
                .filter(type::isInstance)
                .findFirst()
                .orElseGet(() -> number(type));
    }

    private Object number(Class<?> type) {
        if (type == int.class) {
            return 7;
        } else if (type == long.class) {
            return kind == Adjust.class ? -7L : 7L;
        }
        throw new IllegalStateException("no sample of " + type);
    }

    private static Set<String> names(Content content) {
        return content.text()
                .lines()
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
