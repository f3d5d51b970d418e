package io.creditledger.query;

import static io.creditledger.internal.check.Checks.present;

import io.creditledger.audit.AuditRecord;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import java.time.Instant;
import java.util.Comparator;

/**
 * The place of an audit record among all of them: by instant, then account, then number. Immutable.
 *
 * @param at when
 * @param account on whose account
 * @param number within the account
 */
public record AuditPlace(Instant at, Account account, long number) implements Comparable<AuditPlace> {
    private static final Comparator<AuditPlace> ORDER = Comparator.comparing(AuditPlace::at)
            .thenComparing(place -> place.account().owner())
            .thenComparing(place -> place.account().currency())
            .thenComparingLong(AuditPlace::number);

    /** The place of this record. */
    public static AuditPlace of(AuditRecord entry) {
        return new AuditPlace(entry.at(), entry.account(), entry.number());
    }

    /** The place that {@link #cursor()} gave this for. */
    public static AuditPlace parse(Cursor cursor) {
        try {
            String[] parts = present("cursor", cursor).value().split(" ", 4);
            String[] names = {
                parts[3].substring(0, Integer.parseInt(parts[2])), parts[3].substring(Integer.parseInt(parts[2]))
            };
            return new AuditPlace(Instant.parse(parts[0]), new Account(names[0], names[1]), Long.parseLong(parts[1]));
        } catch (RuntimeException foreign) {
            throw new InvalidInputException("cursor", "is not from an audit trail");
        }
    }

    /** This place as text. */
    public Cursor cursor() {
        return new Cursor(
                at + " " + number + " " + account.owner().length() + " " + account.owner() + account.currency());
    }

    /** By instant, then account, then number. */
    @Override
    public int compareTo(AuditPlace other) {
        return ORDER.compare(this, other);
    }
}
