package io.creditledger.testkit.hostile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts what was tried and what came of it. */
final class Tally {
    private static final int MOST_PROBLEMS = 50;

    private final Set<Operation> operations = new HashSet<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private long tried;
    private long accepted;
    private long refused;
    private long asked;

    void tried(Operation operation) {
        operations.add(operation);
        tried++;
    }

    void accept() {
        accepted++;
    }

    void refuse() {
        refused++;
    }

    void asked(Operation operation) {
        operations.add(operation);
    }

    void asked() {
        asked++;
    }

    /** Something that must not be: told once for each thing that is wrong, with the first case of it. */
    void problem(String what, String example) {
        problems.putIfAbsent(what, example);
    }

    boolean isHopeless() {
        return problems.size() >= MOST_PROBLEMS;
    }

    HostileReport report(long seed, long entries) {
        Set<String> names = new TreeSet<>();
        operations.forEach(operation -> names.add(operation.toString()));
        List<String> told = problems.entrySet().stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> problem.getKey() + problem.getValue())
                .toList();
        return new HostileReport(seed, names, tried, refused, accepted, asked, entries, told);
    }
}
