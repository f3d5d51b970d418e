package io.creditledger.internal.engine;

import io.creditledger.command.Hold;
import io.creditledger.command.RevokeMode;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.entry.HoldState;
import io.creditledger.value.Content;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import io.creditledger.value.Scope;
import io.creditledger.value.Source;
import io.creditledger.value.UnitCost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** One entry told again: its draws moved in a draft, and beside them what else its kind does to lots and holds. */
final class Told {
    private final Entry entry;
    private final Content content;
    private final Optional<Entry> refundedAct;
    private final Draft draft;
    private final SortedMap<Long, Long> refunded;

    Told(Entry entry, Optional<Entry> refundedAct, Draft draft, SortedMap<Long, Long> refunded) {
        this.entry = entry;
        this.content = entry.content();
        this.refundedAct = refundedAct;
        this.draft = draft;
        this.refunded = refunded;
    }

    void tell() {
        switch (entry.type()) {
            case GRANT, ADJUST, SPEND, PLAN_CHANGE -> moveAll();
            case ACTIVATE -> activate();
            case CANCEL -> cancel();
            case HOLD -> hold();
            case CAPTURE -> settle(HoldState.CAPTURED);
            case RELEASE -> settle(HoldState.RELEASED);
            case HOLD_EXPIRY -> settle(HoldState.EXPIRED);
            case REFUND -> refund();
            case REVOKE -> revoke();
            case EXTEND -> extend();
            case EXPIRY -> expire();
            case START -> start();
        }
        if (entry.type() != EntryType.EXTEND && !entry.extensions().isEmpty()) {
            throw new Untellable("it changes the expiry of credits, which only an EXTEND does");
        }
    }

    private void moveAll() {
        entry.draws().forEach(this::move);
    }

    private void move(Draw draw) {
        if (draw.isDebt()) {
            draft.moveDebt(draw.amount(), draw.forLot());
            return;
        }
        if (draw.amount() > 0) {
            receive(draw);
        }
        draft.move(draw.lot(), draw.amount(), draw.forLot());
    }

    /** What happens to a lot that credits go to, before they do. */
    private void receive(Draw draw) {
        if (draw.lot() > draft.book().head().lots()) {
            make(draw);
            return;
        }
        LotState lot = draft.lot(draw.lot());
        boolean hasStarted = lot.phase() == LotPhase.SCHEDULED
                && !lot.usableFrom().orElseThrow().isAfter(draft.at());
        if (hasStarted) {
            draft.put(lot.in(LotPhase.ACTIVE));
        }
    }

    private void make(Draw draw) {
        if (draw.lot() <= draft.lotCount()) {
            draft.put(draft.lot(draw.lot()).grown(draw.amount()));
        } else if (draw.lot() == draft.lotCount() + 1) {
            born(draw);
        } else {
            throw new Untellable("it puts credits into lot " + draw.lot() + ", which nobody made");
        }
        if (draw.forLot() != 0 && reissue().isEmpty()) {
            LotState root = draft.lot(draft.lot(draw.forLot()).root());
            draft.put(root.with(root.claims().spare(draw.amount())));
        }
    }

    private void born(Draw draw) {
        switch (entry.type()) {
            case GRANT -> {
                Expiry expiry = content.field("expiry").map(Expiry::parse).orElse(Expiry.NEVER);
                Optional<Instant> start = content.field("start").map(Instant::parse);
                boolean pending = content.field("pending").isPresent();
                GrantRule.lot(terms(), draw.amount(), expiry, start, pending, draft);
            }
            case ADJUST, CAPTURE, RELEASE, HOLD_EXPIRY -> own(draw.amount());
            case REFUND -> {
                if (draw.forLot() != 0 && reissue().isPresent()) {
                    draft.remake(
                            draft.lot(draw.forLot()), draw.amount(), reissue().get());
                } else {
                    own(draw.amount());
                }
            }
            default -> throw new Untellable("it makes a lot, which a " + entry.type() + " never does");
        }
    }

    private void own(long amount) {
        draft.make(LotTerms.PURCHASED, amount, Optional.empty(), Optional.of(draft.at()), Expiry.NEVER);
    }

    private LotTerms terms() {
        return new LotTerms(
                Source.valueOf(content.field("source").orElseThrow()),
                content.field("priority").map(Integer::parseInt).orElse(LotTerms.DEFAULT_PRIORITY),
                content.field("scope").map(Scope::parse).orElse(Scope.ANY),
                content.field("unit cost").map(UnitCost::parse));
    }

    private Optional<Expiry> reissue() {
        return content.field("reissue").map(Expiry::parse);
    }

    private Key act() {
        return entry.refersTo().orElseThrow(() -> new Untellable("it names no act"));
    }

    /** The lots of the act, and at least one. */
    private List<LotState> lots() {
        List<LotState> lots = draft.lotsMadeBy(act());
        if (lots.isEmpty()) {
            throw new Untellable("it is about " + act() + ", which made no credits");
        }
        return lots;
    }

    private void activate() {
        PendingRule.paid(lots().get(0), draft);
        moveAll();
    }

    private void cancel() {
        moveAll();
        draft.put(lots().get(0).cancelled(entry.key()));
    }

    private void start() {
        draft.put(lots().get(0).in(LotPhase.ACTIVE));
        moveAll();
    }

    private void hold() {
        Duration timeout = content.field("timeout").map(Duration::parse).orElse(Hold.DEFAULT_TIMEOUT);
        moveAll();
        draft.put(new Held(
                draft.sequence(),
                entry.key(),
                entry.amount(),
                draft.at().plus(timeout),
                HoldState.OPEN,
                Optional.empty(),
                entry.draws()));
    }

    private void settle(HoldState as) {
        Held hold = draft.hold(act())
                .filter(held -> held.state() == HoldState.OPEN)
                .orElseThrow(() -> new Untellable("it settles " + act() + ", which is no open hold"));
        draft.put(hold.settled(as, entry.key()));
        moveAll();
    }

    private void extend() {
        for (Extension extension : entry.extensions()) {
            draft.extend(draft.lot(extension.lot()), extension.to());
        }
        moveAll();
    }

    private void expire() {
        moveAll();
        for (Draw draw : entry.draws()) {
            Claim.countLapse(draw.lot(), -draw.amount(), draft);
        }
    }

    private void revoke() {
        for (Draw draw : entry.draws()) {
            move(draw);
            Claim.count(draw.forLot(), draw.lot(), -draw.amount(), draft);
        }
        RevokeMode mode = RevokeMode.valueOf(content.field("mode").orElseThrow());
        if (mode == RevokeMode.TO_TOTAL || mode == RevokeMode.TO_TOTAL_UNSPENT) {
            long total = Long.parseLong(content.field("amount").orElseThrow());
            long target = lots().get(0).number();
            long revoked = draft.lot(target).claims().revoked();
            Claim.declare(target, mode == RevokeMode.TO_TOTAL ? total : Math.min(total, revoked), draft);
        }
    }

    private void refund() {
        Entry act = refundedAct.orElseThrow(() -> new Untellable("it gives back " + act() + ", which is no act here"));
        long before = refunded.getOrDefault(act.sequence(), 0L);
        if (act.type() == EntryType.REVOKE) {
            Claim.withdrawDeclaration(act, draft);
            for (Draw part : Parts.of(act.draws(), before, entry.amount())) {
                Claim.count(part.forLot(), part.lot(), -part.amount(), draft);
            }
        }
        moveAll();
        if (entry.amount() > 0) {
            refunded.put(act.sequence(), Math.addExact(before, entry.amount()));
        }
    }
}
