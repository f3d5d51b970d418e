package io.creditledger.testkit.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been accepted so far, by type: what later calls are made with. */
final class Corpus {
    private static final int MOST = 150;

    private final Chance chance;
    private final Map<Class<?>, List<Object>> values = new LinkedHashMap<>();

    Corpus(Chance chance) {
        this.chance = chance;
    }

    /** Keeps a value; where there are many of its type, in the place of another one, but never of the first. */
    void add(Object value) {
        List<Object> same = values.computeIfAbsent(value.getClass(), type -> new ArrayList<>());
        if (same.size() < MOST) {
            same.add(value);
        } else {
            same.set(1 + chance.below(MOST - 1), value);
        }
    }

    /** All values of a type and of those beneath it. */
    List<Object> of(Class<?> type) {
        List<Object> all = new ArrayList<>();
        values.forEach((kind, some) -> {
            if (type.isAssignableFrom(kind)) {
                all.addAll(some);
            }
        });
        return all;
    }

    /** All values of all types. */
    List<Object> all() {
        return of(Object.class);
    }
}
