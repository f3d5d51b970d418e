package io.creditledger.value;

import static io.creditledger.internal.check.Checks.between;
import static io.creditledger.internal.check.Checks.present;

import java.util.Optional;

/**
 * The rules that stay with a lot of credits for its whole life. Immutable.
 *
 * @param source where the credits came from
 * @param priority 0 to 1000; lower burns first
 * @param scope what the credits are good for
 * @param unitCost what one credit cost, if the host said so
 */
public record LotTerms(Source source, int priority, Scope scope, Optional<UnitCost> unitCost) {
    /** The priority of a lot for which none was declared. */
    public static final int DEFAULT_PRIORITY = 100;

    /** The rules of a lot that the ledger makes by itself: paid for, good for everything. */
    public static final LotTerms PURCHASED = of(Source.PURCHASE);

    /** Checks the bounds. */
    public LotTerms {
        present("source", source);
        between("priority", priority, 0, 1000);
        present("scope", scope);
        present("unit cost", unitCost);
    }

    /** Credits of this source with everything else by default. */
    public static LotTerms of(Source source) {
        return new LotTerms(source, DEFAULT_PRIORITY, Scope.ANY, Optional.empty());
    }

    /** The same terms with this priority. */
    public LotTerms priority(int number) {
        return new LotTerms(source, number, scope, unitCost);
    }

    /** The same terms with this scope. */
    public LotTerms scope(Scope features) {
        return new LotTerms(source, priority, features, unitCost);
    }

    /** The same terms with this unit cost. */
    public LotTerms unitCost(UnitCost cost) {
        return new LotTerms(source, priority, scope, Optional.of(present("unit cost", cost)));
    }
}
