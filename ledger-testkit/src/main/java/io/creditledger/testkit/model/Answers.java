package io.creditledger.testkit.model;

import io.creditledger.Ledger;
import io.creditledger.error.LedgerException;
import java.util.Optional;
import java.util.function.Function;

/** What ledgers answer, so that the answers of two of them can be compared. */
public final class Answers {
    private Answers() {}

    /** What one side answers; a refusal is an answer, anything else that is thrown is never the right one. */
    public static Object of(Ledger side, Function<Ledger, Object> question) {
        try {
            return question.apply(side);
        } catch (LedgerException refusal) {
            return Refusal.of(refusal);
        } catch (RuntimeException broken) {
            return new Broken(side.getClass().getSimpleName(), broken);
        }
    }

    /** In what the answers of a model and of a ledger differ; empty where they say the same. */
    public static Optional<String> difference(Object model, Object ledger) {
        return Difference.between(comparable(model), comparable(ledger));
    }

    /** All that an answer says, so that two of them are equal only where all of it is: receipts are where their entries are. */
    public static Object comparable(Object answer) {
        return answer instanceof LedgerException refusal ? Refusal.of(refusal) : Answer.comparable(answer);
    }

    /** Equal to nothing: no side may break. */
    private record Broken(String side, RuntimeException why) {
        @Override
        public String toString() {
            return side + " broke: " + why + " at " + why.getStackTrace()[0];
        }
    }
}
