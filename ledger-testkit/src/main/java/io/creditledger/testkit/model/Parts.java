package io.creditledger.testkit.model;

import io.creditledger.command.Adjust;
import io.creditledger.entry.Draw;
import io.creditledger.entry.EntryType;
import java.util.ArrayList;
import java.util.List;

/** What an act took, in the order in which it goes back: debt first, then what was drawn last. */
final class Parts {
    private Parts() {}

    /** Whether an act took something that a refund can give back. */
    static boolean areIn(Fact act) {
        return switch (act.type()) {
            case SPEND, CAPTURE, REVOKE -> true;
            case ADJUST -> act.command().orElseThrow() instanceof Adjust adjust && adjust.amount() < 0;
            default -> false;
        };
    }

    static List<Part> inOrderOfReturn(Past past, Fact act) {
        List<Part> debt = new ArrayList<>();
        List<Part> lots = new ArrayList<>();
        for (Part part : inOrderOfDrawing(past, act)) {
            (part.lot() == Draw.DEBT ? debt : lots).add(0, part);
        }
        debt.addAll(lots);
        return debt;
    }

    /** These parts without the first so many credits, and only so many of them. */
    static List<Part> slice(List<Part> parts, long skip, long amount) {
        List<Part> slice = new ArrayList<>();
        long skipped = skip;
        long missing = amount;
        for (Part part : parts) {
            long over = Math.min(skipped, part.amount());
            long used = Math.min(missing, part.amount() - over);
            if (used > 0) {
                slice.add(part.of(used));
            }
            skipped -= over;
            missing -= used;
        }
        return slice;
    }

    private static List<Part> inOrderOfDrawing(Past past, Fact act) {
        if (act.type() == EntryType.CAPTURE) {
            Fact hold = past.find(act.entry().refersTo().orElseThrow()).orElseThrow();
            return slice(taken(hold), 0, act.entry().amount());
        }
        return taken(act);
    }

    private static List<Part> taken(Fact act) {
        return act.entry().draws().stream()
                .map(draw -> new Part(draw.lot(), -draw.amount(), draw.forLot()))
                .toList();
    }
}
