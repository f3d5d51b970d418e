package io.creditledger.testkit.model;

import io.creditledger.Ledger;
import java.util.function.Function;

/**
 * A question, or anything else whose answer must be the same on every ledger. Immutable.
 *
 * @param text the question, as a line of a script
 * @param read asks it
 */
public record ReadStep(String text, Function<Ledger, Object> read) implements Step {
    /** The step as a line of a script. */
    @Override
    public String toString() {
        return text;
    }
}
