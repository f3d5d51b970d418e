package io.creditledger.internal.inspect;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.inspect.Rule;
import io.creditledger.internal.engine.Held;
import io.creditledger.internal.engine.LotState;
import io.creditledger.internal.engine.Retelling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** I3, I6 and I11: what an entry does to the lots, holds and acts that it is about. */
final class ActRules {
    private static final String AT_MOST = "at most ";

    private final Retelling story;
    private final FindingList found;
    private Instant lastAt = Instant.EPOCH;

    ActRules(Retelling story, FindingList found) {
        this.story = story;
        this.found = found;
    }

    /** Judges an entry that has just been told. */
    void judge(Entry entry, Optional<Entry> refundedAct) {
        for (Draw draw : entry.draws()) {
            story.lot(draw.lot()).ifPresent(lot -> remaining(entry, lot));
            story.lot(draw.forLot()).flatMap(lot -> story.lot(lot.root())).ifPresent(this::revoked);
        }
        switch (entry.type()) {
            case REFUND -> refundedAct.ifPresent(act -> refund(entry, act));
            case CAPTURE, RELEASE, HOLD_EXPIRY ->
                entry.refersTo().flatMap(story::hold).ifPresent(it -> settle(entry, it));
            case EXPIRY -> expiry(entry);
            case START -> start(entry);
            default -> {}
        }
        lastAt = entry.at();
    }

    private void remaining(Entry entry, LotState lot) {
        if (lot.remaining() < 0) {
            found.history(
                    Rule.I3, entry, "remaining of lot " + lot.number(), "0 or more", String.valueOf(lot.remaining()));
        }
    }

    private void revoked(LotState root) {
        long revoked = root.claims().revoked();
        if (revoked < 0 || revoked > root.birth().granted()) {
            found.history(
                    Rule.I6,
                    Row.of(RowKind.LOT, root.number()),
                    "taken back",
                    AT_MOST + root.birth().granted(),
                    String.valueOf(revoked));
        }
    }

    private void refund(Entry entry, Entry act) {
        boolean took = switch (act.type()) {
            case SPEND, CAPTURE, REVOKE -> true;
            case ADJUST -> act.change().available() < 0;
            default -> false;
        };
        long most = took && act.account().equals(entry.account()) ? act.amount() : 0;
        long refunded = story.refunded(act.sequence());
        if (refunded > most) {
            found.history(Rule.I6, entry, "given back of " + act.key(), AT_MOST + most, String.valueOf(refunded));
        }
    }

    private void settle(Entry entry, Held hold) {
        found.equal(
                Rule.I6, entry, "no longer held", hold.amount(), -entry.change().held());
        if (entry.amount() > hold.amount()) {
            found.history(Rule.I6, entry, "amount", AT_MOST + hold.amount(), String.valueOf(entry.amount()));
        }
        if (entry.type() == EntryType.HOLD_EXPIRY) {
            due(entry, hold.until());
        } else if (!entry.at().isBefore(hold.until())) {
            found.history(
                    Rule.I11,
                    entry,
                    "instant",
                    "before " + hold.until(),
                    entry.at().toString());
        }
    }

    /** Credits lapse when their time is over, or at once where they come back too late. */
    private void expiry(Entry entry) {
        for (Draw draw : entry.draws()) {
            Optional<Instant> end =
                    story.lot(draw.lot()).flatMap(lot -> lot.expiry().instant());
            if (end.isEmpty()) {
                found.history(Rule.I11, entry, "expiry", "a lot that ends", draw.toString());
            } else {
                due(entry, entry.refersTo().isPresent() ? lastAt : end.get());
            }
        }
    }

    private void start(Entry entry) {
        entry.refersTo().map(story::lotsMadeBy).orElse(List.of()).stream()
                .flatMap(lot -> lot.usableFrom().stream())
                .forEach(start -> due(entry, start));
    }

    private void due(Entry entry, Instant due) {
        found.equal(Rule.I11, entry, "instant", due.isBefore(lastAt) ? lastAt : due, entry.at());
    }
}
