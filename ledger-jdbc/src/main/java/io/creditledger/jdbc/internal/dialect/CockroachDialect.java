package io.creditledger.jdbc.internal.dialect;

/** CockroachDB. */
public final class CockroachDialect extends PostgresDialect {
    /** Its own level is stronger, and the only one that every version has. */
    @Override
    public boolean readCommitted() {
        return false;
    }
}
