package io.creditledger.testkit.load;

import io.creditledger.error.LedgerException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was thrown, by kind. Not thread-safe. */
final class Problems {
    private final Map<String, Problem> byKind = new TreeMap<>();

    /** Counts it, and says whether it is the ledger's decision or a failure. */
    LoadOutcome note(Throwable thrown) {
        add(new Problem(thrown.getClass().getSimpleName(), 1, String.valueOf(thrown.getMessage())));
        return isRefusal(thrown) ? LoadOutcome.REFUSED : LoadOutcome.FAILED;
    }

    void add(Problems others) {
        others.byKind.values().forEach(this::add);
    }

    private void add(Problem problem) {
        byKind.merge(problem.kind(), problem, (known, another) -> known.more(another.count()));
    }

    List<Problem> list() {
        return List.copyOf(byKind.values());
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof LedgerException
                && !(thrown instanceof StoreException)
                && !(thrown instanceof RetryableLedgerException)
                && !(thrown instanceof OutcomeUnknownException);
    }
}
