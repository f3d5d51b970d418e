package io.creditledger.jdbc.bench;

import io.creditledger.testkit.load.LoadOutcome;
import io.creditledger.testkit.load.LoadReport;
import io.creditledger.testkit.load.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was measured, by series and metric, in the order of its coming; and what went wrong. Not thread-safe. */
final class Figures {
    static final String PER_SECOND = "per second";

    /** How metrics end that tell how much of something else there was in a second. */
    static final String EACH_SECOND = " " + PER_SECOND;

    private final Map<String, Map<String, List<Double>>> values = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();

    void add(String series, String metric, double value) {
        values.computeIfAbsent(series, name -> new LinkedHashMap<>())
                .computeIfAbsent(metric, name -> new ArrayList<>())
                .add(value);
    }

    /** How much and how fast; what failed is a trouble. */
    void add(String series, Measured measured, int perCall) {
        add(series, PER_SECOND, measured.perSecond() * perCall);
        add(series, "p50 ms", measured.latencies().percentile(50).toNanos() / 1e6);
        add(series, "p99 ms", measured.latencies().percentile(99).toNanos() / 1e6);
        add(series, "p99.9 ms", measured.latencies().percentile(99.9).toNanos() / 1e6);
        troubleIn(series, measured);
    }

    /** How many there were in a second of something else; what failed is a trouble. */
    void add(String series, String metric, Measured measured) {
        add(series, metric, measured.perSecond());
        troubleIn(series, measured);
    }

    private void troubleIn(String series, Measured measured) {
        if (measured.done() == 0 || measured.count(LoadOutcome.FAILED) > 0 || measured.count(LoadOutcome.REFUSED) > 0) {
            trouble(series, measured.toString());
        }
    }

    /** The same of a load on the ledger; an invariant that does not hold is a trouble, too. */
    void add(String series, LoadReport report) {
        add(series, report.measured(), 1);
        if (!report.violations().isEmpty()) {
            trouble(series, report.toString());
        }
    }

    /** Something that must not be. */
    void trouble(String series, String what) {
        troubles.add(series + ": " + what);
    }

    List<String> troubles() {
        return troubles;
    }

    List<String> series() {
        return List.copyOf(values.keySet());
    }

    /** All metrics that any series has. */
    List<String> metrics() {
        return values.values().stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .toList();
    }

    List<Double> all(String series, String metric) {
        return values.getOrDefault(series, new TreeMap<>()).getOrDefault(metric, List.of());
    }

    /** The middle one, or the mean of the two in the middle; not a number where there is none. */
    double median(String series, String metric) {
        List<Double> sorted = all(series, metric).stream().sorted().toList();
        int count = sorted.size();
        return count == 0 ? Double.NaN : (sorted.get(count / 2) + sorted.get((count - 1) / 2)) / 2;
    }

    /** The metrics that tell how much there was in a second. */
    List<String> rates() {
        return metrics().stream().filter(metric -> metric.endsWith(PER_SECOND)).toList();
    }

    /** How many times as much as in another series. */
    double ratio(String series, String base, String metric) {
        return median(series, metric) / median(base, metric);
    }
}
