package io.creditledger.internal.inspect;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.inspect.Rule;
import io.creditledger.internal.engine.SystemKeys;
import io.creditledger.value.Actor;

/** I1, I2, I4, I5, I7 and I8: an entry beside what must follow from all before it. */
final class EntryRules {
    private EntryRules() {}

    /** Judges an entry as it stands there by the same entry as it was told anew. */
    static void judge(Entry entry, Entry told, FindingList found) {
        found.equal(Rule.I4, entry, "account", told.account(), entry.account());
        found.equal(Rule.I4, entry, "instant", told.at(), entry.at());
        found.equal(Rule.I4, entry, "instant of writing", told.recordedAt(), entry.recordedAt());
        found.equal(Rule.I4, entry, "sums before", told.before(), entry.before());
        changes(entry, told.change(), found);
        moments(entry, found);
        movement(entry, found);
        key(entry, found);
        floor(entry, found);
    }

    private static void changes(Entry entry, Totals told, FindingList found) {
        Totals change = entry.change();
        found.equal(Rule.I1, entry, "change of available", told.available(), change.available());
        found.equal(Rule.I1, entry, "change of debt", told.debt(), change.debt());
        found.equal(Rule.I2, entry, "change of held", told.held(), change.held());
        found.equal(Rule.I2, entry, "change of pending", told.pending(), change.pending());
    }

    private static void moments(Entry entry, FindingList found) {
        boolean inOrder = entry.type().isSystem()
                ? !entry.recordedAt().isBefore(entry.at())
                : entry.recordedAt().equals(entry.at());
        if (!inOrder) {
            found.history(
                    Rule.I4,
                    entry,
                    "instant of writing",
                    "that of " + entry.at(),
                    entry.recordedAt().toString());
        }
    }

    private static void movement(Entry entry, FindingList found) {
        if (!Movements.fit(entry)) {
            found.history(
                    Rule.I5,
                    entry,
                    "change",
                    "what a " + entry.type() + " of " + entry.amount() + " changes",
                    entry.change().toString());
        }
        for (Draw draw : entry.draws()) {
            boolean onBehalf = entry.type() != EntryType.REVOKE || draw.forLot() > 0;
            if (draw.amount() == 0 || !onBehalf) {
                found.history(Rule.I5, entry, "draw", "an amount, and in a REVOKE a lot", draw.toString());
            }
        }
        found.equal(
                Rule.I5,
                entry,
                "extends lots",
                entry.type() == EntryType.EXTEND,
                !entry.extensions().isEmpty());
    }

    private static void key(Entry entry, FindingList found) {
        boolean isSystem = entry.type().isSystem();
        found.equal(Rule.I7, entry, "reserved key", isSystem, entry.key().isReserved());
        found.equal(
                Rule.I7, entry, "actor is the system", isSystem, entry.actor().equals(Actor.SYSTEM));
        if (isSystem) {
            found.equal(Rule.I7, entry, "key", SystemKeys.key(entry.account(), entry.sequence()), entry.key());
        }
    }

    private static void floor(Entry entry, FindingList found) {
        boolean takes = entry.type() == EntryType.SPEND || entry.type() == EntryType.HOLD;
        long left = entry.after().available();
        long overdraft =
                entry.content().field("overdraft").map(EntryRules::number).orElse(0L);
        if (takes && entry.amount() > 0 && left < -overdraft) {
            found.history(Rule.I8, entry, "available", "at least " + -overdraft, String.valueOf(left));
        }
        boolean owes = entry.change().debt() > 0;
        if (owes && !mayOwe(entry)) {
            found.history(
                    Rule.I8,
                    entry,
                    "debt",
                    "none that it has no leave to make",
                    entry.change().toString());
        }
        if (entry.after().debt() < 0) {
            found.history(
                    Rule.I8,
                    entry,
                    "debt",
                    "0 or more",
                    String.valueOf(entry.after().debt()));
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException garbled) {
            return 0;
        }
    }

    private static boolean mayOwe(Entry entry) {
        return switch (entry.type()) {
            case SPEND -> entry.content().field("overdraft").isPresent();
            case ADJUST -> entry.content().field("into debt").isPresent();
            case REVOKE ->
                entry.content()
                        .field("mode")
                        .filter(mode -> mode.equals("IN_FULL") || mode.equals("TO_TOTAL"))
                        .isPresent();
            default -> false;
        };
    }
}
