package io.creditledger.internal.engine;

/** An entry says something that cannot be followed: it names a lot that nobody made, or a hold that is not open. */
public final class Untellable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Untellable(String problem) {
        super(problem);
    }
}
