package io.creditledger.internal.engine;

import io.creditledger.entry.Draw;
import io.creditledger.value.Expiry;
import io.creditledger.value.LotTerms;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What happens to credits that come back, within one entry: they return to the lot or the debt they came from; whatever
 * becomes available pays debt first; what returns to an expired lot is issued anew, spared, or lapses.
 */
final class Returns {
    private static final long OWN = 0;

    private final Draft draft;
    private final Optional<Expiry> reissue;
    private final Map<Long, Long> made = new HashMap<>();

    /** Returns in the entry that is being made, with or without issuing anew what returns to an expired lot. */
    Returns(Draft draft, Optional<Expiry> reissue) {
        this.draft = draft;
        this.reissue = reissue;
    }

    /** Gives one part back. */
    void give(Draw part) {
        if (part.isDebt()) {
            giveToDebt(part.amount(), part.forLot());
        } else {
            giveToLot(part.lot(), part.amount(), part.forLot());
        }
    }

    /** What had been debt pays debt; where other credits have paid it since, the rest becomes a lot of the entry's own. */
    private void giveToDebt(long amount, long forLot) {
        long paid = Math.min(amount, draft.sums().debt());
        if (paid > 0) {
            draft.moveDebt(paid, forLot);
        }
        if (amount > paid) {
            addToOwnLot(amount - paid, 0);
        }
    }

    private void giveToLot(long number, long amount, long forLot) {
        LotState lot = draft.lot(number);
        if (lot.phase() == LotPhase.SCHEDULED && !lot.usableFrom().orElseThrow().isAfter(draft.at())) {
            lot = lot.in(LotPhase.ACTIVE);
            draft.put(lot);
        }
        draft.move(number, amount, forLot);
        if (lot.phase() == LotPhase.SCHEDULED) {
            return;
        }
        long left = amount - draft.payDebtFrom(number, amount);
        if (left > 0 && lot.expiry().isOver(draft.at())) {
            giveToExpired(lot, left);
        }
    }

    private void giveToExpired(LotState lot, long amount) {
        if (reissue.isPresent()) {
            draft.move(lot.number(), -amount, 0);
            addTo(lot.number(), amount, lot.number(), () -> draft.remake(lot, amount, reissue.get()));
            return;
        }
        long spared = Math.min(amount, draft.lot(lot.root()).claims().sparable());
        if (spared > 0) {
            draft.move(lot.number(), -spared, 0);
            LotState root = draft.lot(lot.root());
            draft.put(root.with(root.claims().spare(spared)));
            addToOwnLot(spared, lot.number());
        }
        if (amount > spared) {
            draft.lapseLater(lot.number(), amount - spared);
        }
    }

    private void addToOwnLot(long amount, long forLot) {
        addTo(
                OWN,
                amount,
                forLot,
                () -> draft.make(LotTerms.PURCHASED, amount, Optional.empty(), Optional.of(draft.at()), Expiry.NEVER));
    }

    /** Adds to the lot that this entry makes in place of another, making it the first time. */
    private void addTo(long inPlaceOf, long amount, long forLot, Supplier<LotState> maker) {
        Long number = made.get(inPlaceOf);
        if (number == null) {
            number = maker.get().number();
            made.put(inPlaceOf, number);
        } else {
            draft.put(draft.lot(number).grown(amount));
        }
        draft.move(number, amount, forLot);
    }
}
