package io.creditledger.testkit.hostile;

import io.creditledger.testkit.internal.Dice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been accepted so far, by type: what later calls are made with. */
final class Corpus {
    private static final int MOST = 150;

    private final Dice dice;
    private final Map<Class<?>, List<Object>> values = new LinkedHashMap<>();

    Corpus(Dice dice) {
        this.dice = dice;
    }

    /** Keeps a value; where there are many of its type, in the place of another one, but never of the first. */
    void add(Object value) {
        List<Object> same = values.computeIfAbsent(value.getClass(), type -> new ArrayList<>());
        if (same.size() < MOST) {
            same.add(value);
        } else {
            same.set(1 + dice.below(MOST - 1), value);
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
