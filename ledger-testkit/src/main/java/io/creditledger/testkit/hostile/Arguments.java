package io.creditledger.testkit.hostile;

import io.creditledger.Ledger;
import io.creditledger.testkit.internal.Dice;
import java.io.StringWriter;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Everything that can be handed in where a type is asked for. */
final class Arguments {
    private static final Map<Class<?>, List<?>> LEAVES = Map.ofEntries(
            Map.entry(String.class, Texts.ALL),
            Map.entry(Object.class, Texts.ALL),
            Map.entry(long.class, Pools.LONGS),
            Map.entry(Long.class, Pools.LONGS),
            Map.entry(int.class, Pools.INTS),
            Map.entry(Integer.class, Pools.INTS),
            Map.entry(boolean.class, List.of(true, false)),
            Map.entry(Instant.class, Pools.INSTANTS),
            Map.entry(Duration.class, Pools.DURATIONS),
            Map.entry(LocalDate.class, Pools.DATES),
            Map.entry(YearMonth.class, Pools.MONTHS),
            Map.entry(ZoneId.class, Pools.ZONES),
            Map.entry(BigDecimal.class, Pools.DECIMALS),
            Map.entry(
                    BigInteger.class,
                    Pools.LONGS.stream().map(BigInteger::valueOf).toList()),
            Map.entry(byte[].class, Pools.BYTES.stream().map(byte[]::new).toList()),
            Map.entry(Throwable.class, List.of(new IllegalStateException("a"))));

    private final Corpus corpus;
    private final Dice dice;
    private final Ledger ledger;

    /** From these values; where a ledger is asked for, this one. */
    Arguments(Corpus corpus, Dice dice, Ledger ledger) {
        this.corpus = corpus;
        this.dice = dice;
        this.ledger = ledger;
    }

    /** Something that nobody would mind; empty where nothing of the type has been made yet. */
    Optional<Object> plain(Type type) {
        return each(type).stream().findFirst();
    }

    /** Anything, null aside; empty where nothing of the type has been made yet. */
    Optional<Object> any(Type type) {
        if (type == String.class && dice.percent(10) && !corpus.all().isEmpty()) {
            return Optional.of(altered(String.valueOf(dice.any(corpus.all()))));
        }
        List<Object> all = each(type);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int half = dice.percent(60) ? (all.size() + 1) / 2 : all.size();
        return Optional.of(all.get(dice.below(half)));
    }

    /** A text of ours, with something wrong in it now and then. */
    private String altered(String text) {
        if (text.isEmpty() || dice.percent(50)) {
            return text;
        }
        int at = dice.below(text.length());
        String inserted = dice.any(Texts.ALL.subList(0, Texts.PRINTABLE.size()));
        return text.substring(0, at) + inserted + text.substring(at + dice.below(text.length() - at));
    }

    /** One by one all that is to be tried, null aside; what is harmless first. */
    List<Object> each(Type type) {
        if (type instanceof Class<?> plain) {
            return each(plain);
        } else if (type instanceof ParameterizedType generic) {
            return each((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        } else if (type instanceof WildcardType wild) {
            return each(wild.getLowerBounds().length > 0 ? wild.getLowerBounds()[0] : wild.getUpperBounds()[0]);
        } else if (type instanceof TypeVariable<?> variable) {
            return each(variable.getBounds()[0]);
        } else if (type instanceof GenericArrayType) {
            return List.of();
        }
        throw new IllegalStateException("nobody knows what to hand in as " + type);
    }

    @SuppressWarnings("unchecked")
    private List<Object> each(Class<?> type) {
        if (LEAVES.containsKey(type)) {
            return (List<Object>) LEAVES.get(type);
        } else if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        } else if (type.isArray()) {
            Class<?> one = type.getComponentType();
            return Several.of(type, each(one), true);
        } else if (type == OptionalLong.class) {
            List<Object> all = new ArrayList<>(List.of(OptionalLong.empty()));
            Pools.LONGS.forEach(number -> all.add(OptionalLong.of(number)));
            return all;
        } else if (type == LongConsumer.class) {
            return List.of((LongConsumer) number -> {});
        } else if (type == Consumer.class) {
            return List.of(new Heard());
        } else if (type == Appendable.class) {
            return List.of(new StringWriter());
        } else if (type == Ledger.class) {
            return List.of(ledger);
        } else if (type.getName().startsWith("io.creditledger.")) {
            return corpus.of(type);
        }
        throw new IllegalStateException("nobody knows what to hand in as " + type);
    }

    private List<Object> each(Class<?> raw, Type[] of) {
        if (raw == Optional.class) {
            List<Object> all = new ArrayList<>(List.of(Optional.empty()));
            each(of[0]).forEach(one -> all.add(Optional.of(one)));
            return all;
        } else if (raw == Map.class || raw == java.util.SortedMap.class) {
            return Several.maps(each(of[0]), each(of[1]));
        } else if ((Iterable.class.isAssignableFrom(raw) && !raw.getName().startsWith("io."))
                || raw == java.util.Iterator.class) {
            return Several.of(raw, each(of[0]), !(of[0] instanceof Class<?> one && one.isPrimitive()));
        }
        return each(raw);
    }

    /** Whether null is in it, wherever. */
    static boolean hasNull(@Nullable Object argument) {
        if (argument == null) {
            return true;
        } else if (argument instanceof Collection<?> some) {
            return some.stream().anyMatch(Arguments::hasNull);
        } else if (argument instanceof Map<?, ?> map) {
            return hasNull(map.keySet()) || hasNull(map.values());
        } else if (argument instanceof Object[] array) {
            return Arrays.stream(array).anyMatch(Arguments::hasNull);
        } else if (argument instanceof Several.Once once) {
            return hasNull(once.all());
        }
        return false;
    }
}
