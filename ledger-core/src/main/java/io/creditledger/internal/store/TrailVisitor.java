package io.creditledger.internal.store;

import io.creditledger.audit.AuditRecord;
import io.creditledger.inspect.Damage;
import io.creditledger.value.Hash;
import java.util.List;

/** Is shown what actors tried, one actor after the other. Of one thread. */
public interface TrailVisitor {
    /** The next records of an actor by their numbers. */
    void records(String actor, List<AuditRecord> page);

    /** A record that cannot be shown, belongs to no trail, or that the ledger would have written in another way. */
    void broken(String actor, long number, Damage damage, String what);

    /** All of an actor has been shown; this is where the trail is said to end. */
    void end(String actor, long number, Hash chain);
}
