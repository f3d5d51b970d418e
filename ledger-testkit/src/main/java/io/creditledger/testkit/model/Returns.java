package io.creditledger.testkit.model;

import io.creditledger.entry.Draw;
import io.creditledger.entry.EntryType;
import io.creditledger.value.Expiry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Credits on their way back to where an act took them from, one part after the other, and what becomes of each. */
final class Returns {
    private final Draft draft;
    private final Optional<Fact> refunded;
    private final Optional<Expiry> reissue;
    private final Map<Long, Long> lapses = new TreeMap<>();
    private final Map<Long, Long> reissued = new HashMap<>();
    private final Map<Long, Long> spared = new HashMap<>();
    private OptionalLong own = OptionalLong.empty();
    private long given;

    /** Of a hold. */
    Returns(Draft draft) {
        this(draft, Optional.empty(), Optional.empty());
    }

    /** Of an act that is refunded. */
    Returns(Draft draft, Optional<Fact> refunded, Optional<Expiry> reissue) {
        this.draft = draft;
        this.refunded = refunded;
        this.reissue = reissue;
        this.given = refunded.map(act -> draft.past.refunded(act.key())).orElse(0L);
    }

    Draft draft() {
        return draft;
    }

    /** How many credits came back to which lot whose time is over, and expire now; by number. */
    Map<Long, Long> lapses() {
        return lapses;
    }

    void all(List<Part> parts) {
        for (Part part : parts) {
            given += part.amount();
            if (part.lot() == Draw.DEBT) {
                toDebt(part);
            } else {
                toLot(part);
            }
        }
    }

    private void toDebt(Part part) {
        long paid = Math.min(part.amount(), draft.debt());
        draft.draw(Draw.DEBT, paid, part.forLot());
        if (paid < part.amount()) {
            draft.draw(own(), part.amount() - paid);
        }
    }

    private void toLot(Part part) {
        LotPast lot = draft.past.lot(part.lot());
        draft.draw(part.lot(), part.amount(), part.forLot());
        if (lot.isWaiting(draft.now)) {
            return;
        }
        long left = part.amount() - draft.payDebt(part.lot(), part.amount());
        if (left == 0 || !lot.isOver(draft.now)) {
            return;
        }
        if (reissue.isPresent()) {
            draft.draw(part.lot(), -left);
            draft.draw(reissued(lot), left, part.lot());
            return;
        }
        long saved = Math.min(left, savable(lot.made().root()));
        if (saved > 0) {
            spared.merge(lot.made().root(), saved, Long::sum);
            draft.draw(part.lot(), -saved);
            draft.draw(own(), saved, part.lot());
        }
        if (saved < left) {
            lapses.merge(part.lot(), left - saved, Long::sum);
        }
    }

    /** What revokes of the lot's grant took elsewhere need not be lost a second time. */
    private long savable(long root) {
        Family family = Family.of(draft.past, root);
        long elsewhere = 0;
        for (Fact fact : draft.past.facts()) {
            if (fact.type() == EntryType.REVOKE) {
                boolean current = refunded.isPresent() && refunded.get().equals(fact);
                elsewhere += family.revokedElsewhere(fact, current ? given : draft.past.refunded(fact.key()));
            }
        }
        return Math.max(0, elsewhere - Spared.of(family, draft.past) - spared.getOrDefault(root, 0L));
    }

    private long own() {
        own = own.isPresent() ? own : OptionalLong.of(draft.makePurchased());
        return own.getAsLong();
    }

    private long reissued(LotPast lot) {
        MadeLot made = lot.made();
        return reissued.computeIfAbsent(
                lot.number(),
                number -> draft.make(
                        made.terms(), Optional.empty(), reissue.orElseThrow(), false, OptionalLong.of(made.root())));
    }
}
