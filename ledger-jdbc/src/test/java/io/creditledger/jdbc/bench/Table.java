package io.creditledger.jdbc.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The medians of an experiment, with how much more each is than those it is compared with. */
final class Table {
    private final Experiment experiment;
    private final Figures figures;

    Table(Experiment experiment, Figures figures) {
        this.experiment = experiment;
        this.figures = figures;
    }

    /** As a table in Markdown. */
    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("### " + experiment.name() + ": " + experiment.title());
        lines.add("");
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(figures.metrics());
        compare("", (name, ratio) -> head.add(name));
        lines.add(line(head));
        lines.add("|---|" + "--:|".repeat(head.size() - 1));
        figures.series().forEach(series -> lines.add(line(cells(series))));
        lines.add("");
        return String.join("\n", lines);
    }

    private List<String> cells(String series) {
        List<String> cells = new ArrayList<>(List.of(series));
        figures.metrics().forEach(metric -> cells.add(number(figures.median(series, metric))));
        compare(series, (name, ratio) -> cells.add(number(ratio)));
        return cells;
    }

    /** How many times as much as each of the bases a series has, of everything that is counted by the second. */
    private void compare(String series, BiConsumer<String, Double> ratios) {
        for (String rate : figures.rates()) {
            String what = rate.substring(0, rate.length() - Figures.PER_SECOND.length());
            bases().forEach(base -> ratios.accept(what + "x " + base, figures.ratio(series, base, rate)));
        }
    }

    private List<String> bases() {
        return experiment.bases().stream().filter(figures.series()::contains).toList();
    }

    /** For other programs: the medians, and all that they are the medians of. */
    Map<String, Object> json() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String series : figures.series()) {
            Map<String, Object> metrics = new LinkedHashMap<>();
            for (String metric : figures.metrics()) {
                metrics.put(
                        metric,
                        Map.of("median", figures.median(series, metric), "rounds", figures.all(series, metric)));
            }
            compare(series, metrics::put);
            all.put(series, metrics);
        }
        return Map.of("name", experiment.name(), "title", experiment.title(), "series", all);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** With as many places as mean something. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }
}
