package io.creditledger.internal.statement;

import io.creditledger.entry.Totals;
import io.creditledger.internal.text.Figures;
import io.creditledger.internal.text.Times;
import io.creditledger.statement.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A statement in a few figures: what the picture shows, in words. */
final class Summary {
    private final Overview overview;
    private final Times times;

    Summary(Overview overview, Times times) {
        this.overview = overview;
        this.times = times;
    }

    /**
     * A line of the summary.
     *
     * @param name what it is about
     * @param times how often it happened; empty for sums
     * @param amount how much
     */
    record Line(String name, String times, String amount) {}

    /** What was there, what came and went, what was there at last: the lines add up to the last but two. */
    List<Line> lines() {
        Statement statement = overview.statement();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("At the beginning", "", Figures.grouped(own(statement.opening()))));
        for (Map.Entry<Lane, Marks> row : overview.lanes().entrySet()) {
            if (row.getKey() != Lane.HELD) {
                Marks marks = row.getValue();
                lines.add(new Line(row.getKey().title(), Figures.grouped(marks.count()), Figures.signed(marks.sum())));
            }
        }
        Totals closing = statement.closing();
        lines.add(new Line("At the end", "", Figures.grouped(own(closing))));
        lines.add(new Line("of this on hold", "", Figures.grouped(closing.held())));
        lines.add(new Line("of this available", "", Figures.grouped(closing.available())));
        return lines;
    }

    /** The same in sentences, with the extremes. */
    String sentences() {
        Statement statement = overview.statement();
        StringBuilder words = new StringBuilder();
        words.append("Available at the beginning: ")
                .append(Figures.grouped(statement.opening().available()));
        words.append(". Most: ").append(told(overview.highest()));
        words.append(". Least: ").append(told(overview.lowest()));
        words.append(". At the end: ")
                .append(Figures.grouped(statement.closing().available()));
        words.append(", and ")
                .append(Figures.grouped(statement.closing().held()))
                .append(" on hold.");
        overview.lanes()
                .forEach((lane, marks) -> words.append(' ')
                        .append(lane.title())
                        .append(": ")
                        .append(Figures.signed(marks.sum()))
                        .append(" in ")
                        .append(Figures.grouped(marks.count()))
                        .append(marks.count() == 1 ? " movement." : " movements."));
        return words.toString();
    }

    private String told(Point point) {
        return Figures.grouped(point.sums().available()) + ", at " + times.readable(point.at());
    }

    /** What is available or on hold: no hold changes it. */
    private static BigInteger own(Totals sums) {
        return BigInteger.valueOf(sums.available()).add(BigInteger.valueOf(sums.held()));
    }
}
