package io.creditledger.internal.engine;

import io.creditledger.entry.Draw;
import java.util.ArrayList;
import java.util.List;

/** In which order what an act took is given back: debt first, then the lots, last drawn first returned. */
final class Parts {
    private Parts() {}

    /**
     * The parts of what was taken that come back next, each a draw with a positive amount.
     *
     * @param taken the draws of the act
     * @param skip how much has come back before
     * @param amount how much comes back now
     */
    static List<Draw> of(List<Draw> taken, long skip, long amount) {
        List<Draw> parts = new ArrayList<>();
        long skipped = skip;
        long left = amount;
        for (Draw draw : inOrder(taken)) {
            long skippedHere = Math.min(skipped, -draw.amount());
            long part = Math.min(left, -draw.amount() - skippedHere);
            skipped -= skippedHere;
            left -= part;
            if (part > 0) {
                parts.add(new Draw(draw.lot(), part, draw.forLot()));
            }
        }
        return parts;
    }

    private static List<Draw> inOrder(List<Draw> taken) {
        List<Draw> order = new ArrayList<>(taken.size());
        for (boolean debt : new boolean[] {true, false}) {
            for (int i = taken.size() - 1; i >= 0; i--) {
                if (taken.get(i).isDebt() == debt) {
                    order.add(taken.get(i));
                }
            }
        }
        return order;
    }
}
