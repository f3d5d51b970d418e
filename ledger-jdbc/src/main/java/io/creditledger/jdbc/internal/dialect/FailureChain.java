package io.creditledger.jdbc.internal.dialect;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The exceptions of a database behind whatever was thrown: its causes, and what drivers hang onto each other. */
public final class FailureChain {
    private FailureChain() {}

    /**
     * What the first of them that a table or the standards know means; empty if there are none. Codes anywhere in the chain
     * say more than the class of the outermost, which may be a pool's.
     */
    static Optional<Failure> of(Throwable thrown, FailureTable table) {
        List<SQLException> chain = exceptions(thrown);
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        return first(chain, exception -> table.find(exception).or(() -> StandardFailures.byState(exception)))
                .or(() -> first(chain, StandardFailures::byClass))
                .or(() -> Optional.of(Failure.OTHER));
    }

    private static Optional<Failure> first(
            List<SQLException> chain, Function<SQLException, Optional<Failure>> judgement) {
        return chain.stream()
                .flatMap(exception -> judgement.apply(exception).stream())
                .findFirst();
    }

    /** All of them, from the outside inwards. */
    public static List<SQLException> exceptions(Throwable thrown) {
        List<SQLException> found = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(thrown));
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (seen.add(next)) {
                if (next instanceof SQLException exception) {
                    found.add(exception);
                    add(open, exception.getNextException());
                }
                add(open, next.getCause());
            }
        }
        return List.copyOf(found);
    }

    private static void add(Deque<Throwable> open, @Nullable Throwable next) {
        if (next != null) {
            open.add(next);
        }
    }
}
