package io.creditledger.internal.explain;

import io.creditledger.entry.Entry;
import io.creditledger.value.Scope;
import java.util.Optional;
import java.util.function.Predicate;

/** The acts that take from usable lots in burn order: spends, holds and corrections downwards. */
final class Takes {
    private Takes() {}

    static boolean isTake(Entry entry) {
        return switch (entry.type()) {
            case SPEND, HOLD -> true;
            case ADJUST -> entry.change().available() < 0;
            default -> false;
        };
    }

    /** What lots have to be good for to be used by it; a correction takes whatever there is. */
    static Predicate<Scope> eligible(Entry take) {
        Optional<String> feature = take.content().field("feature");
        return switch (take.type()) {
            case ADJUST -> scope -> true;
            default -> scope -> scope.serves(feature);
        };
    }
}
