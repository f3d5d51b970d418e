package io.creditledger.internal.statement;

import io.creditledger.entry.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The course of a balance, with as many points as one can see and no more, however many movements there are. Of all points in one of
 * many short spans of time the first and the last, the lowest and the highest stay, exactly where they are: the curve through
 * these covers the same ground as the curve through all.
 */
final class Curve {
    private final Slots slots;
    private final List<List<Point>> kept;
    private long order;

    Curve(Slots slots) {
        this.slots = slots;
        this.kept = new ArrayList<>(Collections.nCopies(slots.number(), List.of()));
    }

    /** One more point, not earlier than those before it. */
    void add(Instant at, Totals sums) {
        int slot = slots.of(at);
        List<Point> points = new ArrayList<>(kept.get(slot));
        points.add(new Point(order++, at, sums));
        kept.set(slot, points.size() > 4 ? thinned(points) : points);
    }

    /** The points that stay, in order. */
    List<Point> points() {
        return kept.stream().flatMap(List::stream).toList();
    }

    private static List<Point> thinned(List<Point> points) {
        return Stream.of(
                        points.get(0),
                        Collections.min(points, Comparator.comparingDouble(Point::available)),
                        Collections.max(points, Comparator.comparingDouble(Point::available)),
                        Collections.max(points, Comparator.comparingDouble(Point::top)),
                        points.get(points.size() - 1))
                .distinct()
                .sorted(Comparator.comparingLong(Point::order))
                .toList();
    }
}
