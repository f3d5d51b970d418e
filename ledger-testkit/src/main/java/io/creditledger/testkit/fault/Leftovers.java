package io.creditledger.testkit.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Connections that were taken: those that were not given back, and those that were given back otherwise than they came. Thread-safe. */
final class Leftovers {
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
        List<String> places = new ArrayList<>();
        for (StackTraceElement place : taken.getStackTrace()) {
            if (!place.getClassName().startsWith(Leftovers.class.getPackageName()) && places.size() < 5) {
                places.add(place.toString());
            }
        }
        return String.join(" < ", places);
    }
}
