package io.creditledger.testkit.model;

import io.creditledger.command.Revoke;
import io.creditledger.command.RevokeMode;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.LotStateException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.error.WrongActException;
import java.util.ArrayList;
import java.util.List;

/** Revokes: how much they take of a grant, and from where. */
final class Revokes {
    private Revokes() {}

    static Past revoke(Past past, Revoke revoke, Scribe scribe) {
        Fact act = past.find(revoke.act().orElseThrow()).orElseThrow();
        List<LotPast> targets = past.madeBy(act.key());
        if (targets.isEmpty()) {
            throw new WrongActException(act.key(), act.type(), "an act that made a lot");
        }
        for (LotPast target : targets) {
            if (target.paidAt().isEmpty()) {
                throw new LotStateException(act.key(), "are not paid; cancel them");
            }
        }
        Draft draft = new Draft(past, scribe.now());
        switch (revoke.mode()) {
            case UNSPENT -> all(draft, targets, false, act);
            case IN_FULL -> all(draft, targets, true, act);
            case AMOUNT -> amount(draft, targets, revoke);
            case TO_TOTAL, TO_TOTAL_UNSPENT -> total(draft, targets, revoke, act);
        }
        return scribe.write(draft, revoke, Spends.taken(draft));
    }

    private static void all(Draft draft, List<LotPast> targets, boolean debt, Fact act) {
        for (LotPast target : targets) {
            take(draft, target, capLeft(draft, target), debt);
        }
        if (draft.draws.isEmpty()) {
            throw new MoreThanLeftException(act.key(), 0, 0);
        }
    }

    private static void amount(Draft draft, List<LotPast> targets, Revoke revoke) {
        var grant = revoke.act().orElseThrow();
        long there = targets.stream().mapToLong(LotPast::remaining).sum();
        if (revoke.amount() > there) {
            throw new InsufficientCreditsException(new Shortfall(draft.past.account(), grant, revoke.amount(), there));
        }
        long missing = revoke.amount();
        for (LotPast target : targets) {
            long most = Math.min(capLeft(draft, target), draft.in(target.number()));
            draft.draw(target.number(), -Math.min(missing, most), target.number());
            missing -= Math.min(missing, most);
        }
        if (missing > 0) {
            throw new MoreThanLeftException(grant, revoke.amount(), revoke.amount() - missing);
        }
    }

    private static void total(Draft draft, List<LotPast> targets, Revoke revoke, Fact act) {
        if (targets.size() > 1) {
            throw new WrongActException(act.key(), act.type(), "an act that made one lot");
        }
        LotPast target = targets.get(0);
        if (revoke.amount() > target.granted()) {
            throw new MoreThanLeftException(act.key(), revoke.amount(), target.granted());
        }
        Family family = Family.of(draft.past, target.number());
        long missing = Math.max(0, revoke.amount() - family.revoked());
        take(draft, target, Math.min(missing, family.cap()), revoke.mode() == RevokeMode.TO_TOTAL);
    }

    /** From the lot, then from those issued anew for it; in full also from all others, and then as debt. */
    private static void take(Draft draft, LotPast target, long amount, boolean debt) {
        Past past = draft.past;
        Family family = Family.of(past, target.number());
        List<LotPast> own = new ArrayList<>(List.of(target));
        List<LotPast> others = new ArrayList<>();
        for (LotPast lot : BurnOrder.usable(past, draft.now)) {
            if (lot.number() != target.number()) {
                (family.has(lot.number()) ? own : others).add(lot);
            }
        }
        long missing = draft.take(own, amount, target.number());
        if (debt) {
            missing = draft.take(others, missing, target.number());
            draft.draw(Draw.DEBT, -missing, target.number());
        }
    }

    /** The cap of a lot, less what this entry has taken of its grant by now. */
    private static long capLeft(Draft draft, LotPast target) {
        long root = target.made().root();
        long ofLot = 0;
        long ofRoot = 0;
        for (Draw draw : draft.draws) {
            ofLot -= draw.forLot() == target.number() ? draw.amount() : 0;
            ofRoot -= draft.past.lot(draw.forLot()).made().root() == root ? draw.amount() : 0;
        }
        long own = Family.of(draft.past, target.number()).cap() - ofLot;
        return Math.max(0, Math.min(own, Family.of(draft.past, root).cap() - ofRoot));
    }
}
