package io.creditledger;

import io.creditledger.internal.engine.Sum;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands in for the library until it is here. */
public final class Placeholder {
    private static final Logger LOG = LoggerFactory.getLogger(Placeholder.class);

    /** Makes one. */
    public Placeholder() {}

    /** Adds two amounts. */
    public long add(long a, long b) {
        LOG.debug("adding {} and {}", a, b);
        return Sum.of(a, b);
    }
}
