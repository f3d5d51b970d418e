package io.creditledger.jdbc.bench;

import io.creditledger.testkit.load.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be measured, and for how long: {@code name=value}, lists with commas. Immutable.
 *
 * @param only the names of the workloads, or the beginnings of such and a star; none for all
 * @param contenders who takes part in those that compare
 * @param rounds how often each is measured in turn
 * @param seconds how long each time
 * @param warmUp how long before that
 * @param accounts how many accounts there are
 * @param history how many entries a long history has
 * @param crowd how many accounts more the ledger has while growth is measured
 * @param past how many entries more these have, in sum
 */
record BenchArguments(
        List<String> only,
        List<String> contenders,
        int rounds,
        double seconds,
        double warmUp,
        int accounts,
        int history,
        int crowd,
        int past) {
    private static final Map<String, String> USUAL = Map.of(
            "workloads", "",
            "contenders", "imagika,limit,ledger",
            "rounds", "3",
            "seconds", "3",
            "warmup", "1",
            "accounts", "10000",
            "history", "1000000",
            "crowd", "0",
            "past", "0");

    /** Checks that there is somebody for the past. */
    BenchArguments {
        if (past > 0 && crowd == 0) {
            throw new IllegalArgumentException("past=" + past + " is spread over a crowd, and there is none");
        }
    }

    static BenchArguments of(String... given) {
        Map<String, String> values = new TreeMap<>(USUAL);
        for (String each : given) {
            String name = each.replaceFirst("=.*", "");
            if (!USUAL.containsKey(name)) {
                throw new IllegalArgumentException(each + ": there is " + new TreeMap<>(USUAL));
            }
            values.put(name, each.substring(each.indexOf('=') + 1));
        }
        return of(values);
    }

    private static BenchArguments of(Map<String, String> values) {
        String contenders = value(values, "contenders");
        return new BenchArguments(
                list(value(values, "workloads")),
                contenders.equals("all") ? Contenders.NAMES : list(contenders),
                Integer.parseInt(value(values, "rounds")),
                Double.parseDouble(value(values, "seconds")),
                Double.parseDouble(value(values, "warmup")),
                Integer.parseInt(value(values, "accounts")),
                Integer.parseInt(value(values, "history")),
                Integer.parseInt(value(values, "crowd")),
                Integer.parseInt(value(values, "past")));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    boolean wants(String workload) {
        return only.isEmpty() || only.stream().anyMatch(name -> isNamed(workload, name));
    }

    private static boolean isNamed(String workload, String name) {
        return name.endsWith("*") ? workload.startsWith(name.substring(0, name.length() - 1)) : workload.equals(name);
    }

    Callers callers(int count) {
        return Callers.of(count).warmUp(warmUpTime()).duration(time());
    }

    Duration time() {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    Duration warmUpTime() {
        return Duration.ofNanos((long) (warmUp * 1e9));
    }
}
