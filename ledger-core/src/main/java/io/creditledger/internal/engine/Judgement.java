package io.creditledger.internal.engine;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.signal.ExpiringCredits;
import io.creditledger.signal.Signal;
import io.creditledger.signal.SignalKind;
import io.creditledger.signal.Thresholds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a draft that is about to become a decision by the thresholds of its account: what has to be told that was not told
 * yet. It compares what holds with what was told last, not only with what held before, so that nothing is told twice, or lost
 * when the thresholds change.
 */
final class Judgement {
    private static final List<SignalKind> LEVELS = List.of(SignalKind.LOW, SignalKind.DEPLETED, SignalKind.IN_DEBT);

    private final Thresholds thresholds;
    private final Draft draft;
    private final SignalState before;
    private final List<Signal> signals = new ArrayList<>(0);

    private Judgement(Thresholds thresholds, Draft draft) {
        this.thresholds = thresholds;
        this.draft = draft;
        this.before = draft.book().head().signals();
    }

    /** What these thresholds make of a draft whose entries are complete. */
    static Judged of(Thresholds thresholds, Draft draft) {
        if (thresholds.equals(Thresholds.NONE)) {
            return new Judged(List.of(), draft.book().head().signals().forgotten());
        }
        return new Judgement(thresholds, draft).judged();
    }

    private Judged judged() {
        Set<SignalKind> told = before.told();
        for (List<Entry> moment : moments()) {
            told = levels(told, moment);
        }
        Nearing nearing = new Nearing(thresholds.expiring(), draft);
        for (LotState lot : nearing.lots()) {
            ExpiringCredits credits = new ExpiringCredits(lot.number(), lot.remaining(), lot.ends());
            tell(SignalKind.EXPIRING, draft.now(), lastEntry(), draft.sums().totals(), Optional.of(credits));
        }
        return new Judged(
                List.copyOf(signals), new SignalState(before.count() + signals.size(), told, nearing.nextExpiry()));
    }

    /** What happened at one instant by itself, each; then the command with what it caused. So whoever sweeps changes nothing. */
    private List<List<Entry>> moments() {
        List<Entry> entries = draft.entries();
        List<List<Entry>> moments = new ArrayList<>(1);
        int from = 0;
        for (int next = 1; from < entries.size() && entries.get(next - 1).type().isSystem(); next++) {
            if (next == entries.size() || !isSameMoment(entries.get(next - 1), entries.get(next))) {
                moments.add(entries.subList(from, next));
                from = next;
            }
        }
        if (from < entries.size() || entries.isEmpty()) {
            moments.add(entries.subList(from, entries.size()));
        }
        return moments;
    }

    private static boolean isSameMoment(Entry one, Entry next) {
        return next.type().isSystem() && next.at().equals(one.at());
    }

    /** Tells what has come to hold in a moment, or holds no more; returns what was told and holds. */
    private Set<SignalKind> levels(Set<SignalKind> earlier, List<Entry> moment) {
        Totals from = moment.isEmpty() ? draft.sums().totals() : moment.get(0).before();
        Totals to = moment.isEmpty() ? from : moment.get(moment.size() - 1).after();
        Set<SignalKind> told = EnumSet.noneOf(SignalKind.class);
        for (SignalKind level : LEVELS) {
            if (holds(level, to) && (earlier.contains(level) || isWorse(level, from, to))) {
                told.add(level);
            }
        }
        for (SignalKind level : told) {
            if (!earlier.contains(level)) {
                tellSince(level, moment);
            }
        }
        if (!earlier.isEmpty() && holds(SignalKind.RECOVERED, to)) {
            tellSince(SignalKind.RECOVERED, moment);
        }
        return told;
    }

    private boolean holds(SignalKind kind, Totals totals) {
        return switch (kind) {
            case LOW ->
                thresholds.low().isPresent()
                        && totals.available() < thresholds.low().getAsLong();
            case DEPLETED -> thresholds.tellsDepleted() && totals.available() <= 0;
            case IN_DEBT -> thresholds.tellsDebt() && totals.debt() > 0;
            case RECOVERED -> LEVELS.stream().noneMatch(level -> holds(level, totals));
            case EXPIRING -> throw new IllegalStateException("not a matter of sums");
        };
    }

    /** An account that begins with little, or earns some, has not come down to it. */
    private static boolean isWorse(SignalKind level, Totals from, Totals to) {
        return level == SignalKind.IN_DEBT ? to.debt() > from.debt() : to.available() < from.available();
    }

    private void tellSince(SignalKind kind, List<Entry> moment) {
        Optional<Entry> cause = cause(kind, moment);
        tell(
                kind,
                cause.map(Entry::at).orElse(draft.now()),
                cause.map(Entry::sequence).orElse(lastEntry()),
                cause.map(Entry::after).orElse(draft.sums().totals()),
                Optional.empty());
    }

    /** The entry since which something holds; the last one where it held all the time, under thresholds of another day. */
    private Optional<Entry> cause(SignalKind kind, List<Entry> moment) {
        for (int i = moment.size() - 1; i >= 0; i--) {
            if (!holds(kind, moment.get(i).before())) {
                return Optional.of(moment.get(i));
            }
        }
        return moment.isEmpty() ? Optional.empty() : Optional.of(moment.get(moment.size() - 1));
    }

    private void tell(SignalKind kind, Instant at, long entry, Totals totals, Optional<ExpiringCredits> expiring) {
        signals.add(new Signal(
                draft.book().head().account(),
                before.count() + signals.size() + 1,
                kind,
                at,
                entry,
                totals.available(),
                totals.debt(),
                expiring));
    }

    private long lastEntry() {
        return draft.sequence() - 1;
    }
}
