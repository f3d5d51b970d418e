package io.creditledger.testkit.model;

import io.creditledger.error.LedgerException;
import java.util.Optional;

/** Compares answers of a ledger with those of the model: receipts, entries, balances, lists of them, and refusals. */
public final class Answers {
    private Answers() {}

    /** In what the answer of a ledger differs from the model's, all hashes included; empty where they say the same. */
    public static Optional<String> difference(Object model, Object ledger) {
        return Difference.between(value(model), value(ledger));
    }

    private static Object value(Object answer) {
        return answer instanceof LedgerException refusal ? Refusal.of(refusal) : Answer.comparable(answer);
    }
}
