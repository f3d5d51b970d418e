package io.creditledger.testkit.altered;

import static io.creditledger.testkit.altered.Other.with;

import io.creditledger.Ledger;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Totals;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One way of tampering with the answers of a ledger; entries are chained anew afterwards, so that the chain does not tell.
 *
 * @param invariant the number of the invariant that must find it
 * @param name what was done
 * @param tampered the ledger that answers so
 */
record Alteration(String invariant, String name, Function<Ledger, Ledger> tampered) {
    @Override
    public String toString() {
        return invariant + " " + name;
    }

    /** One field of the entry with this key. */
    static Alteration field(String invariant, String key, String field, Object value) {
        return entry(invariant, key + " with another " + field, key, entry -> with(entry, field, value));
    }

    /** The entry with this key. */
    static Alteration entry(String invariant, String name, String key, UnaryOperator<Entry> change) {
        return entries(
                invariant,
                name,
                rows -> rows.stream()
                        .map(row -> row.key().equals(Key.of(key)) ? change.apply(row) : row)
                        .toList());
    }

    /** The whole history. */
    static Alteration entries(String invariant, String name, UnaryOperator<List<Entry>> change) {
        return new Alteration(
                invariant,
                name,
                sound -> AlteredLedger.entries(sound, rows -> AlteredLedger.chained(change.apply(rows))));
    }

    /** This entry, and the sums before and after all that follow, so that the history joins. */
    static Alteration shifted(String invariant, String name, String key, Totals by) {
        return entries(invariant, name, rows -> {
            List<Entry> others = new ArrayList<>();
            boolean found = false;
            for (Entry row : rows) {
                Entry other = found ? with(row, "before", plus(row.before(), by)) : row;
                found = found || row.key().equals(Key.of(key));
                others.add(found ? with(other, "after", plus(row.after(), by)) : other);
            }
            return others;
        });
    }

    private static Totals plus(Totals totals, Totals by) {
        return new Totals(
                totals.available() + by.available(),
                totals.held() + by.held(),
                totals.pending() + by.pending(),
                totals.debt() + by.debt());
    }

    static Alteration lots(String invariant, String name, UnaryOperator<List<Lot>> change) {
        return new Alteration(invariant, name, sound -> AlteredLedger.lots(sound, change));
    }

    static Alteration records(String invariant, String name, UnaryOperator<List<AuditRecord>> change) {
        return new Alteration(invariant, name, sound -> AlteredLedger.records(sound, change));
    }

    static Alteration balance(String invariant, String name, UnaryOperator<Balance> change) {
        return new Alteration(invariant, name, sound -> AlteredLedger.balance(sound, change));
    }

    static <R> List<R> without(List<R> rows, Predicate<R> which) {
        return rows.stream().filter(which.negate()).toList();
    }
}
