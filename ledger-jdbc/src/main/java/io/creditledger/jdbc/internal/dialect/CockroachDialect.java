package io.creditledger.jdbc.internal.dialect;

import io.creditledger.jdbc.internal.wire.Wire;

/** Clusters that speak like PostgreSQL: CockroachDB, YugabyteDB. Nothing more is taken for granted there. */
public final class CockroachDialect extends PostgresDialect {
    /** Its own level is stronger, and the only one that every version has. */
    @Override
    public boolean readCommitted() {
        return false;
    }

    /** Each statement for itself, so that the answer to a commit is about the commit alone. */
    @Override
    public Wire wire(String prefix) {
        return new Wire(prefix);
    }

    /** What is portable locks by an update, and takes no arrays. */
    @Override
    public boolean opensByArrays() {
        return false;
    }

    @Override
    public boolean undoneAtCommit(Failure failure) {
        return failure == Failure.SERIALIZATION || failure == Failure.DEADLOCK || failure == Failure.ABORTED;
    }
}
