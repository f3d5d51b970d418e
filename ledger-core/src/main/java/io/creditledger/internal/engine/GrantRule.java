package io.creditledger.internal.engine;

import io.creditledger.command.Grant;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Expiry;
import java.time.Instant;
import java.util.Optional;

/** A grant makes a lot: pending, waiting for its start, or usable at once and paying debt first. */
final class GrantRule {
    private GrantRule() {}

    static long apply(Grant grant, Draft draft) {
        if (grant.expiry().isOver(draft.at())) {
            throw new InvalidInputException("expiry", "is over already");
        }
        Optional<Instant> usable =
                grant.isPending() ? Optional.empty() : Optional.of(LotBirth.usableFrom(grant.start(), draft.at()));
        Expiry expiry = usable.map(grant.expiry()::from).orElse(grant.expiry());
        LotState lot = draft.make(grant.terms(), grant.amount(), grant.start(), usable, expiry);
        draft.move(lot.number(), grant.amount(), 0);
        if (lot.phase() == LotPhase.ACTIVE) {
            draft.payDebtFrom(lot.number(), grant.amount());
        }
        return grant.amount();
    }
}
