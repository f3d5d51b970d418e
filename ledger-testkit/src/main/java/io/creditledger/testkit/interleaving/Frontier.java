package io.creditledger.testkit.interleaving;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/**
 * The beginnings of schedules that are still to be run. Those that need few changes between racers come first, so that a part
 * of all schedules is the part in which most mistakes show.
 */
final class Frontier {
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> run = new HashSet<>();

    Frontier() {
        waiting.add("");
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    String next() {
        return waiting.remove();
    }

    /** How many different schedules were run. */
    int size() {
        return run.size();
    }

    /** Adds what could have been done otherwise; false where exactly this was run before. */
    boolean add(Run done) {
        String schedule = done.schedule();
        for (int place = 0; place < schedule.length(); place++) {
            String before = schedule.substring(0, place);
            known.add(before + schedule.charAt(place));
            for (char other : done.choices(place).toCharArray()) {
                if (known.add(before + other)) {
                    waiting.add(before + other);
                }
            }
        }
        return run.add(schedule);
    }
}
