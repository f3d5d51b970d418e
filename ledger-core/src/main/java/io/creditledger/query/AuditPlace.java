package io.creditledger.query;

import static io.creditledger.internal.check.Checks.present;

import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.error.InvalidInputException;
import java.time.Instant;
import java.util.Comparator;

/**
 * The place of an audit record among all of them: by instant; at the same one, what actors only tried comes first, then what was
 * done, account by account. Immutable.
 *
 * @param at when
 * @param owner the owner of the account; {@link #NOBODY} for what was only tried
 * @param currency the currency of the account; {@link #NOBODY} for what was only tried
 * @param sequence the number of the entry; 0 for what was only tried
 * @param actor who tried it; {@link #NOBODY} for what was done
 * @param number the number of the record; 0 where the entry is the record
 */
public record AuditPlace(Instant at, String owner, String currency, long sequence, String actor, long number)
        implements Comparable<AuditPlace> {
    /** Before every name, in every database. */
    public static final String NOBODY = " ";

    private static final Comparator<AuditPlace> ORDER = Comparator.comparing(AuditPlace::at)
            .thenComparing(AuditPlace::owner)
            .thenComparing(AuditPlace::currency)
            .thenComparingLong(AuditPlace::sequence)
            .thenComparing(AuditPlace::actor)
            .thenComparingLong(AuditPlace::number);

    /** The place of this record. */
    public static AuditPlace of(AuditRecord row) {
        if (row.trail() == AuditTrail.ACTOR) {
            return new AuditPlace(row.at(), NOBODY, NOBODY, 0, row.actor().id(), row.number());
        }
        return new AuditPlace(
                row.at(),
                row.account().orElseThrow().owner(),
                row.account().orElseThrow().currency(),
                row.sequence(),
                NOBODY,
                row.trail() == AuditTrail.ENTRY ? 0 : row.number());
    }

    /** The place that {@link #cursor()} gave this for. */
    public static AuditPlace parse(Cursor cursor) {
        try {
            String[] parts = present("cursor", cursor).value().split("\\|", 6);
            int owner = Integer.parseInt(parts[3]);
            int currency = owner + Integer.parseInt(parts[4]);
            return new AuditPlace(
                    Instant.parse(parts[0]),
                    parts[5].substring(0, owner),
                    parts[5].substring(owner, currency),
                    Long.parseLong(parts[1]),
                    parts[5].length() == currency ? NOBODY : parts[5].substring(currency),
                    Long.parseLong(parts[2]));
        } catch (RuntimeException foreign) {
            throw new InvalidInputException("cursor", "is not from an audit trail");
        }
    }

    /** This place as text. */
    public Cursor cursor() {
        return new Cursor(String.join(
                "|",
                at.toString(),
                Long.toString(sequence),
                Long.toString(number),
                Integer.toString(owner.length()),
                Integer.toString(currency.length()),
                owner + currency + (actor.equals(NOBODY) ? "" : actor)));
    }

    /** Whether it is the place of something that an actor only tried. */
    public boolean isOfActor() {
        return owner.equals(NOBODY);
    }

    /** By instant, then as the record says. */
    @Override
    public int compareTo(AuditPlace other) {
        return ORDER.compare(this, other);
    }
}
