package io.creditledger.internal.engine;

import io.creditledger.command.Revoke;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.LotStateException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.error.WrongActException;
import io.creditledger.value.Key;
import java.util.List;

/** A revoke takes back what a grant gave, as far as it was neither taken back nor lapsed before. */
final class RevokeRule {
    private final Entry act;
    private final List<LotState> targets;
    private final Draft draft;

    private RevokeRule(Entry act, List<LotState> targets, Draft draft) {
        this.act = act;
        this.targets = targets;
        this.draft = draft;
    }

    static long apply(Revoke revoke, Acts acts, Draft draft) {
        Act act = acts.named(revoke);
        List<LotState> targets = draft.lotsMadeBy(act.entry().key());
        needRevocable(act, targets);
        RevokeRule rule = new RevokeRule(act.entry(), targets, draft);
        switch (revoke.mode()) {
            case UNSPENT -> rule.unspent();
            case IN_FULL -> rule.inFull();
            case AMOUNT -> rule.amount(revoke.amount());
            case TO_TOTAL -> rule.toTotal(revoke.amount());
            case TO_TOTAL_UNSPENT -> rule.toTotalUnspent(revoke.amount());
        }
        return rule.taken();
    }

    private static void needRevocable(Act act, List<LotState> targets) {
        Key key = act.entry().key();
        if (targets.isEmpty()) {
            throw new WrongActException(key, act.entry().type(), "an act that made credits");
        }
        for (LotState target : targets) {
            if (target.phase() == LotPhase.PENDING) {
                throw new LotStateException(key, "wait for payment; Cancel the grant instead");
            }
            if (target.phase() == LotPhase.CANCELLED) {
                throw new LotStateException(key, "were cancelled: there is nothing to take back");
            }
        }
    }

    private void unspent() {
        for (LotState target : targets) {
            takeFromItself(target, Claim.cap(target.number(), draft));
        }
        needSomething();
    }

    private void inFull() {
        for (LotState target : targets) {
            takeAnywhere(target, Claim.cap(target.number(), draft));
        }
        needSomething();
    }

    private void amount(long amount) {
        long there = UsableLots.sum(targets);
        for (LotState target : targets) {
            take(target, target, Math.min(amount - taken(), Claim.cap(target.number(), draft)));
        }
        if (amount > there) {
            throw new InsufficientCreditsException(
                    new Shortfall(draft.book().head().account(), act.key(), amount, there));
        }
        if (amount > taken()) {
            throw new MoreThanLeftException(act.key(), amount, taken());
        }
    }

    private void toTotal(long total) {
        LotState target = single(total);
        takeAnywhere(target, missing(target, total));
        Claim.declare(target.number(), total, draft);
    }

    private void toTotalUnspent(long total) {
        LotState target = single(total);
        takeFromItself(target, missing(target, total));
        long revoked = draft.lot(target.number()).claims().revoked();
        Claim.declare(target.number(), Math.min(total, revoked), draft);
    }

    private long missing(LotState target, long total) {
        long missing = Math.max(0, total - target.claims().revoked());
        return Math.min(missing, Claim.cap(target.number(), draft));
    }

    private LotState single(long total) {
        LotState target = targets.get(0);
        if (targets.size() > 1) {
            throw new WrongActException(act.key(), act.type(), "an act that made one lot");
        }
        if (total > target.birth().granted()) {
            throw new MoreThanLeftException(act.key(), total, target.birth().granted());
        }
        return target;
    }

    /** From the lot, then from those that were issued anew in its place; returns what is left of the limit. */
    private long takeFromItself(LotState target, long limit) {
        long left = limit - take(target, target, limit);
        for (LotState reissue : draft.lots(lot -> lot.birth().replaces() == target.number())) {
            left -= take(target, reissue, left);
        }
        return left;
    }

    /** From the lot and its reissues, then from other usable lots whatever their scope, then as debt. */
    private void takeAnywhere(LotState target, long limit) {
        long left = takeFromItself(target, limit);
        for (LotState other : UsableLots.holding(left, anyScope -> true, draft)) {
            left -= take(target, other, left);
        }
        if (left > 0) {
            draft.moveDebt(-left, target.number());
            Claim.count(target.number(), Draw.DEBT, left, draft);
        }
    }

    private long take(LotState target, LotState from, long limit) {
        long amount = Math.min(limit, draft.lot(from.number()).remaining());
        if (amount > 0) {
            draft.move(from.number(), -amount, target.number());
            Claim.count(target.number(), from.number(), amount, draft);
        }
        return amount;
    }

    /** What this revoke has taken so far. */
    private long taken() {
        return -draft.draws().stream().mapToLong(Draw::amount).sum();
    }

    private void needSomething() {
        if (taken() == 0) {
            throw new MoreThanLeftException(act.key(), 0, 0);
        }
    }
}
