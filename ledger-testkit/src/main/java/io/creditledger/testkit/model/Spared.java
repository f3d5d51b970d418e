package io.creditledger.testkit.model;

import io.creditledger.entry.Draw;
import java.util.List;

/** Credits that returned to a lot whose time was over and became a new lot, because revokes had taken as much elsewhere. */
final class Spared {
    private Spared() {}

    /** How many, of all lots of a family. */
    static long of(Family family, Past past) {
        long sum = 0;
        for (Fact fact : past.facts()) {
            for (int i = 1; i < fact.entry().draws().size(); i++) {
                Draw draw = fact.entry().draws().get(i);
                sum += isSpared(fact, i) && family.has(draw.forLot()) ? draw.amount() : 0;
            }
        }
        return sum;
    }

    /** The credits left a lot in the draw before, for a lot of the entry's own that replaces none. */
    private static boolean isSpared(Fact fact, int index) {
        List<Draw> draws = fact.entry().draws();
        Draw to = draws.get(index);
        Draw from = draws.get(index - 1);
        return to.amount() == -from.amount()
                && to.forLot() == from.lot()
                && from.lot() != Draw.DEBT
                && fact.made().stream()
                        .anyMatch(made ->
                                made.number() == to.lot() && made.replaces().isEmpty());
    }
}
