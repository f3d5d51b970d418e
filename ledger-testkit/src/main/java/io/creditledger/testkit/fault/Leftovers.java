package io.creditledger.testkit.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Connections that were taken: those that were not given back, and those that were given back otherwise than they came. Thread-safe. */
final class Leftovers {
    private static final Set<String> OURS =
            Set.of(Leftovers.class.getName(), FaultyConnection.class.getName(), FaultyDataSource.class.getName());

    private final Map<FaultyConnection, Exception> open = new HashMap<>();
    private final List<String> wrongs = new ArrayList<>();

    synchronized void taken(FaultyConnection connection) {
        open.put(connection, new Exception("taken here"));
    }

    synchronized void givenBack(FaultyConnection connection, List<String> wrong) {
        if (open.remove(connection) != null) {
            wrong.forEach(what -> wrongs.add("given back: " + what));
        }
    }

    /** A sentence for each. */
    synchronized List<String> all() {
        List<String> all = new ArrayList<>(wrongs);
        open.values().forEach(taken -> all.add("not given back, taken " + places(taken)));
        return all;
    }

    private static String places(Exception taken) {
        return Arrays.stream(taken.getStackTrace())
                .dropWhile(place -> OURS.contains(place.getClassName()))
                .limit(5)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }
}
