package io.creditledger.jdbc.internal.dialect;

import io.creditledger.jdbc.DatabaseEngine;

/** Which dialect a database speaks. */
public final class Dialects {
    private Dialects() {}

    /** The dialect of an engine. */
    public static Dialect of(DatabaseEngine engine) {
        return new Dialect();
    }
}
