package io.creditledger.internal.statement;

import io.creditledger.entry.Entry;
import io.creditledger.statement.Statement;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A statement at a glance: gathered by going through its movements once, in memory that does not grow with them. */
final class Overview {
    /** A curve of so many spans is as fine as one can print it. */
    private static final int FINE = 400;

    /** So many marks fit side by side. */
    private static final int COARSE = 80;

    private final Statement statement;
    private final Curve curve;
    private final Map<Lane, Marks> lanes = new EnumMap<>(Lane.class);

    Overview(Statement statement) {
        this.statement = statement;
        this.curve = new Curve(new Slots(statement.period(), FINE));
        Slots coarse = new Slots(statement.period(), COARSE);
        curve.add(statement.period().from(), statement.opening());
        for (Entry entry : statement.movements()) {
            curve.add(entry.at(), entry.after());
            for (Lane lane : Lane.values()) {
                lane.moved(entry)
                        .ifPresent(moved -> lanes.computeIfAbsent(lane, other -> new Marks(coarse))
                                .add(entry.at(), moved));
            }
        }
        curve.add(statement.end(), statement.closing());
    }

    Statement statement() {
        return statement;
    }

    /** The curve, from the beginning to the end. */
    List<Point> points() {
        return curve.points();
    }

    /** The ways in which credits came and went, those that happened. */
    Map<Lane, Marks> lanes() {
        return Collections.unmodifiableMap(lanes);
    }

    /** Where least was available. */
    Point lowest() {
        return Collections.min(points(), Comparator.comparingDouble(Point::available));
    }

    /** Where most was available. */
    Point highest() {
        return Collections.max(points(), Comparator.comparingDouble(Point::available));
    }
}
