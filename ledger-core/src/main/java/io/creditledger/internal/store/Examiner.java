package io.creditledger.internal.store;

import io.creditledger.audit.AuditRecord;
import io.creditledger.inspect.Damage;
import io.creditledger.inspect.Row;
import io.creditledger.internal.engine.Caches;
import java.util.List;
import java.util.Optional;

/** Looks at one account: its history row by row, as it stands in the store. Of one thread. */
public interface Examiner {
    /** The next entries by their numbers, with gaps where there are gaps. */
    void entries(EntryPage page);

    /** The next audit records by their numbers. */
    void audits(List<AuditRecord> page);

    /** A row of history that cannot be shown, or that the ledger would have written in another way. */
    void broken(Row row, Damage damage, String what);

    /** What the caches have to say after all that has been shown so far; empty where that cannot be told. */
    Optional<Caches> caches();

    /** A cache says something else. */
    void differs(Difference difference);

    /** Everything has been shown. */
    void end();
}
