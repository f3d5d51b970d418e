package io.creditledger.testkit.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Where calls may stand in the order of those that wrote. Place n is after the n-th of these. A call that ended before another
 * one began stands before it.
 */
final class Order {
    private final List<Call> writers;

    Order(List<Step> steps) {
        this.writers = steps.stream().map(Step::call).toList();
    }

    /** Pairs of writers whose entries stand the other way round than they were called. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        for (int place = 0; place < writers.size(); place++) {
            Call call = writers.get(place);
            for (Call later : writers.subList(place + 1, writers.size())) {
                if (later.endedBefore(call)) {
                    violations.add("ended before the other began, but comes after it: " + later + " after " + call);
                }
            }
        }
        return violations;
    }

    /** The first place at which a call that wrote nothing can have been answered. */
    int earliest(Call call) {
        for (int place = writers.size(); place > 0; place--) {
            if (writers.get(place - 1).endedBefore(call)) {
                return place;
            }
        }
        return 0;
    }

    /** The last such place. */
    int latest(Call call) {
        for (int place = 0; place < writers.size(); place++) {
            if (call.endedBefore(writers.get(place))) {
                return place;
            }
        }
        return writers.size();
    }

    /**
     * Calls that find no place.
     *
     * @param fits of each call that wrote nothing, the places at which its answer is right
     */
    static List<String> withoutPlace(Map<Call, NavigableSet<Integer>> fits) {
        List<String> violations = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        List<Call> calls = new ArrayList<>(fits.keySet());
        calls.sort(Comparator.comparingLong(Call::begin));
        for (Call call : calls) {
            int from = placed.stream()
                    .filter(other -> other.call().endedBefore(call))
                    .mapToInt(Placed::place)
                    .max()
                    .orElse(0);
            NavigableSet<Integer> places = fits.getOrDefault(call, new TreeSet<>());
            Integer place = places.ceiling(from);
            if (place == null) {
                violations.add("fits nowhere"
                        + (places.isEmpty() ? "" : " behind place " + from + ", only at " + places) + ": " + call);
            } else {
                placed.add(new Placed(call, place));
            }
        }
        return violations;
    }

    private record Placed(Call call, int place) {}
}
