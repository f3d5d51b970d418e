package io.creditledger.internal.ledger;

import io.creditledger.internal.engine.BookTooSmall;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import java.util.function.Function;

/** Loads little first, and more where that did not suffice. */
final class Loading {
    private Loading() {}

    /** The answer for the smallest extent that suffices. */
    static <T> T enough(Request request, Function<Request, T> attempt) {
        Request wanted = request;
        while (true) {
            try {
                return attempt.apply(wanted);
            } catch (BookTooSmall tooSmall) {
                wanted = larger(wanted);
            }
        }
    }

    /** The request for more, where this much did not suffice. */
    static Request larger(Request request) {
        if (request.extent() == Extent.EVERY) {
            throw new IllegalStateException("the store did not load all it was asked for");
        }
        return request.larger();
    }
}
