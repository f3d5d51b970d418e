package io.creditledger.testkit.hostile;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collections, arrays and maps: of each value alone, of none, of null, of as many as are too many. */
final class Several {
    private Several() {}

    /** Goes through some values, as often as it is asked. */
    record Once(List<Object> all) implements Iterator<Object> {
        @Override
        public boolean hasNext() {
            return !all.isEmpty();
        }

        @Override
        public Object next() {
            return all.remove(0);
        }
    }

    /** Of this kind, one by one all that is to be tried. */
    static List<Object> of(Class<?> kind, List<Object> each, boolean mayBeNull) {
        List<Object> all = new ArrayList<>();
        for (int size : Pools.LENGTHS) {
            if (each.size() >= size) {
                all.add(made(kind, each.subList(0, size)));
            }
        }
        if (mayBeNull) {
            all.add(made(kind, Collections.singletonList(null)));
        }
        each.forEach(one -> all.add(made(kind, List.of(one))));
        return all;
    }

    /** Maps, one by one all that are to be tried. */
    static List<Object> maps(List<Object> keys, List<Object> values) {
        List<Object> all = new ArrayList<>();
        if (keys.isEmpty() || values.isEmpty()) {
            return all;
        }
        for (int size : Pools.LENGTHS) {
            SortedMap<@Nullable Object, @Nullable Object> map = new TreeMap<>(Several::compare);
            keys.stream().limit(size).forEach(key -> map.put(key, values.get(0)));
            all.add(map);
        }
        keys.forEach(key -> all.add(map(key, values.get(0))));
        values.forEach(value -> all.add(map(keys.get(0), value)));
        all.add(map(keys.get(0), null));
        all.add(map(null, values.get(0)));
        return all;
    }

    private static Object map(@Nullable Object key, @Nullable Object value) {
        SortedMap<@Nullable Object, @Nullable Object> map = new TreeMap<>(Several::compare);
        map.put(key, value);
        return map;
    }

    private static Object made(Class<?> kind, List<? extends @Nullable Object> some) {
        if (kind.isArray()) {
            Object array = Array.newInstance(kind.getComponentType(), some.size());
            for (int i = 0; i < some.size(); i++) {
                Array.set(array, i, some.get(i));
            }
            return array;
        } else if (kind == SortedSet.class) {
            SortedSet<@Nullable Object> sorted = new TreeSet<>(Several::compare);
            sorted.addAll(some);
            return sorted;
        } else if (kind == Set.class) {
            return new LinkedHashSet<>(some);
        } else if (kind == Iterator.class) {
            return new Once(new ArrayList<>(some));
        }
        return new ArrayList<>(some);
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? -1 : 1;
        }
        return one instanceof Comparable
                ? ((Comparable<Object>) one).compareTo(other)
                : one.toString().compareTo(other.toString());
    }
}
