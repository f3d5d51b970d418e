package io.creditledger.query;

import static io.creditledger.internal.check.Checks.present;
import static io.creditledger.internal.check.Checks.several;

import io.creditledger.entry.LotStatus;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which lots of an account. Immutable.
 *
 * @param statuses only lots of these statuses
 */
public record LotQuery(Set<LotStatus> statuses) {
    /** Copies the set. */
    public LotQuery {
        statuses = Set.copyOf(present("statuses", statuses));
    }

    /** Lots that can be spent now. */
    public static LotQuery usable() {
        return of(LotStatus.USABLE);
    }

    /** Every lot that there ever was. */
    public static LotQuery all() {
        return new LotQuery(EnumSet.allOf(LotStatus.class));
    }

    /** Lots of these statuses. */
    public static LotQuery of(LotStatus status, LotStatus... more) {
        return new LotQuery(several("status", status, more));
    }
}
