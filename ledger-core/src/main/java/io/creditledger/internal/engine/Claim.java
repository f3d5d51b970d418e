package io.creditledger.internal.engine;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The cap that all revokes of one grant share. What is taken for a lot counts for the lot itself, for the original that
 * it was issued anew for, and for the reissue that it was taken out of.
 */
final class Claim {
    private Claim() {}

    /** What revokes may still take for a lot. */
    static long cap(long target, Draft draft) {
        LotState lot = draft.lot(target);
        return Math.min(lot.cap(), draft.lot(lot.root()).cap());
    }

    /** Counts what a revoke takes for one lot out of another or as debt, or gives back by a negative amount. */
    static void count(long target, long from, long amount, Draft draft) {
        long root = draft.lot(target).root();
        boolean sameGrant = from != Draw.DEBT && draft.lot(from).root() == root;
        TreeSet<Long> counting = new TreeSet<>(List.of(target, root));
        if (sameGrant && from != root) {
            counting.add(from);
        }
        for (long number : counting) {
            LotState lot = draft.lot(number);
            draft.put(lot.with(lot.claims().revoke(amount)));
        }
        if (!sameGrant) {
            LotState original = draft.lot(root);
            draft.put(original.with(original.claims().takeElsewhere(amount)));
        }
    }

    /** Counts what expired in a lot. */
    static void countLapse(long number, long amount, Draft draft) {
        for (long counting : new TreeSet<>(List.of(number, draft.lot(number).root()))) {
            LotState lot = draft.lot(counting);
            draft.put(lot.with(lot.claims().lapse(amount)));
        }
    }

    /** Remembers the cumulative total that the entry being made declares for a lot. */
    static void declare(long target, long total, Draft draft) {
        if (total == 0) {
            return;
        }
        LotState lot = draft.lot(target);
        draft.put(lot.with(lot.claims().declare(lot.claims().declarations().with(draft.sequence(), total))));
    }

    /** Forgets the total that a revoke declared, as it is being refunded; returns whether there was one. */
    static boolean withdrawDeclaration(Entry revoke, Draft draft) {
        boolean withdrawn = false;
        for (LotState lot : draft.lotsMadeBy(revoke.refersTo().orElseThrow())) {
            Declarations others = lot.claims().declarations().without(revoke.sequence());
            withdrawn |= !others.equals(lot.claims().declarations());
            draft.put(lot.with(lot.claims().declare(others)));
        }
        return withdrawn;
    }

    /** How much of these parts of a revoke may be given back before a declared total stands against it. */
    static long refundable(List<Draw> parts, Draft draft) {
        Map<Long, Long> room = new HashMap<>();
        long sum = 0;
        for (Draw part : parts) {
            long amount = part.amount();
            TreeSet<Long> counting = new TreeSet<>(
                    List.of(part.forLot(), draft.lot(part.forLot()).root()));
            for (long number : counting) {
                amount = Math.min(
                        amount,
                        room.computeIfAbsent(
                                number, lot -> draft.lot(lot).claims().refundable()));
            }
            for (long number : counting) {
                room.merge(number, -amount, Long::sum);
            }
            sum += amount;
            if (amount < part.amount()) {
                break;
            }
        }
        return sum;
    }
}
