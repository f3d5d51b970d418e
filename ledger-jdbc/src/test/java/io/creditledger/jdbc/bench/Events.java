package io.creditledger.jdbc.bench;

import io.creditledger.Outcome;
import io.creditledger.Posted;
import io.creditledger.command.Spend;
import java.util.List;
import java.util.Optional;

/**
 * What one caller imports.
 *
 * @param spends the events, each with a key of its own
 */
record Events(List<Spend> spends) {
    /** What was not applied, of that which became of them: any of it is an error, as all keys are new and credits plenty. */
    Optional<String> missing(List<Posted> posted) {
        List<Posted> others = posted.stream().filter(each -> !isApplied(each)).toList();
        int lost = spends.size() - posted.size();
        if (lost == 0 && others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(lost + " of " + spends.size() + " have no answer, and " + others.size()
                + " were not applied, first of all " + others.stream().findFirst());
    }

    private static boolean isApplied(Posted posted) {
        return posted.receipt()
                .filter(receipt -> receipt.outcome() == Outcome.APPLIED)
                .isPresent();
    }
}
