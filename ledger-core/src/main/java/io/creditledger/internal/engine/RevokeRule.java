package io.creditledger.internal.engine;

import io.creditledger.command.Revoke;
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
        return switch (revoke.mode()) {
            case UNSPENT -> rule.needSomething(rule.unspent());
            case IN_FULL -> rule.needSomething(rule.inFull());
            case AMOUNT -> rule.amount(revoke);
            case TO_TOTAL -> rule.toTotal(revoke.amount());
            case TO_TOTAL_UNSPENT -> rule.toTotalUnspent(revoke.amount());
        };
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

    private long unspent() {
        long taken = 0;
        for (LotState target : targets) {
            taken += takeFromItself(target, Claim.cap(target.number(), draft));
        }
        return taken;
    }

    private long inFull() {
        long taken = 0;
        for (LotState target : targets) {
            taken += takeAnywhere(target, Claim.cap(target.number(), draft));
        }
        return taken;
    }

    private long amount(Revoke revoke) {
        long there = 0;
        long cap = 0;
        for (LotState target : targets) {
            there = UsableLots.saturatedSum(there, target.remaining());
            cap = UsableLots.saturatedSum(cap, Claim.cap(target.number(), draft));
        }
        if (revoke.amount() > there) {
            throw new InsufficientCreditsException(
                    new Shortfall(draft.book().head().account(), act.key(), revoke.amount(), there));
        }
        if (revoke.amount() > cap) {
            throw new MoreThanLeftException(act.key(), revoke.amount(), cap);
        }
        long left = revoke.amount();
        for (LotState target : targets) {
            long limit = Math.min(left, Claim.cap(target.number(), draft));
            left -= take(target, target, limit);
        }
        return revoke.amount() - left;
    }

    private long toTotal(long total) {
        LotState target = single(total);
        long missing = Math.max(0, total - target.claims().revoked());
        long taken = takeAnywhere(target, Math.min(missing, Claim.cap(target.number(), draft)));
        Claim.declare(target.number(), total, draft);
        return taken;
    }

    private long toTotalUnspent(long total) {
        LotState target = single(total);
        long missing = Math.max(0, total - target.claims().revoked());
        long taken = takeFromItself(target, Math.min(missing, Claim.cap(target.number(), draft)));
        long revoked = draft.lot(target.number()).claims().revoked();
        Claim.declare(target.number(), Math.min(total, revoked), draft);
        return taken;
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

    /** From the lot, then from those that were issued anew in its place. */
    private long takeFromItself(LotState target, long limit) {
        long taken = take(target, target, limit);
        for (LotState reissue : draft.lots(lot -> lot.birth().replaces() == target.number())) {
            taken += take(target, reissue, limit - taken);
        }
        return taken;
    }

    /** From the lot and its reissues, then from other usable lots whatever their scope, then as debt. */
    private long takeAnywhere(LotState target, long limit) {
        long left = limit - takeFromItself(target, limit);
        for (LotState other : UsableLots.holding(left, anyScope -> true, draft)) {
            left -= take(target, other, left);
        }
        if (left > 0) {
            draft.moveDebt(-left, target.number());
            Claim.count(target.number(), 0, left, draft);
        }
        return limit;
    }

    private long take(LotState target, LotState from, long limit) {
        long amount = Math.min(limit, draft.lot(from.number()).remaining());
        if (amount > 0) {
            draft.move(from.number(), -amount, target.number());
            Claim.count(target.number(), from.number(), amount, draft);
        }
        return amount;
    }

    private long needSomething(long taken) {
        if (taken == 0) {
            throw new MoreThanLeftException(act.key(), 0, 0);
        }
        return taken;
    }
}
