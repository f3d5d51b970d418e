package io.creditledger.testkit.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Numbers that belong together because some set names them together. */
final class Groups {
    private final Map<Long, Set<Long>> groups = new HashMap<>();

    /** All of these belong together from now on, with everything that belongs to one of them. */
    void join(Set<Long> numbers) {
        Set<Long> all = new TreeSet<>(numbers);
        numbers.forEach(number -> all.addAll(groups.getOrDefault(number, Set.of())));
        all.forEach(number -> groups.put(number, all));
    }

    /** The group of a number of this set, which belongs together; a number that was never named is alone. */
    Set<Long> of(Set<Long> numbers) {
        return groups.getOrDefault(numbers.iterator().next(), numbers);
    }
}
