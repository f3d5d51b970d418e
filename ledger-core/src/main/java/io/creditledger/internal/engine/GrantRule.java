package io.creditledger.internal.engine;

import io.creditledger.command.Grant;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Expiry;
import io.creditledger.value.LotTerms;
import java.time.Instant;
import java.util.Optional;

/** A grant makes a lot: pending, waiting for its start, or usable at once and paying debt first. */
final class GrantRule {
    private GrantRule() {}

    static long apply(Grant grant, Draft draft) {
        if (grant.expiry().isOver(draft.at())) {
            throw new InvalidInputException("expiry", "is over already");
        }
        LotState lot = lot(grant.terms(), grant.amount(), grant.expiry(), grant.start(), grant.isPending(), draft);
        draft.move(lot.number(), grant.amount(), 0);
        if (lot.phase() == LotPhase.ACTIVE) {
            draft.payDebtFrom(lot.number(), grant.amount());
        }
        return grant.amount();
    }

    /** The empty lot of such a grant. */
    static LotState lot(
            LotTerms terms, long amount, Expiry ends, Optional<Instant> start, boolean pending, Draft draft) {
        Optional<Instant> usable = pending ? Optional.empty() : Optional.of(LotBirth.usableFrom(start, draft.at()));
        return draft.make(terms, amount, start, usable, usable.map(ends::from).orElse(ends));
    }
}
