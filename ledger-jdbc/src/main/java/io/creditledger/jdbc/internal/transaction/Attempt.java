package io.creditledger.jdbc.internal.transaction;

import java.util.Optional;

/**
 * One attempt that came as far as its commit. Immutable.
 *
 * @param written what it wrote
 * @param doubt how the answer to the commit was lost; empty if it is certainly committed
 * @param <T> the kind of result
 */
record Attempt<T>(Written<T> written, Optional<Exception> doubt) {}
