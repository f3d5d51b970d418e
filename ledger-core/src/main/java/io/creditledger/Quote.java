package io.creditledger;

import io.creditledger.entry.Shortfall;
import java.util.List;
import java.util.Optional;

/**
 * What a spend would do now. Binds nobody: nothing is set aside. Immutable.
 *
 * @param outcome {@code REPLAYED} where the spend was made before and would do nothing now
 * @param amount what it would take, or took then; less than asked for with {@code upTo}; 0 where it would be refused
 * @param lines from which lots, in the order of drawing
 * @param shortfall what is missing, where it would be refused
 */
public record Quote(Outcome outcome, long amount, List<QuoteLine> lines, Optional<Shortfall> shortfall) {
    /** Copies the list. */
    public Quote {
        lines = List.copyOf(lines);
    }

    /** Whether the spend would go through. */
    public boolean isAccepted() {
        return shortfall.isEmpty();
    }
}
