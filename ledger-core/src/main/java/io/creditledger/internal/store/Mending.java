package io.creditledger.internal.store;

import io.creditledger.audit.AuditRecord;
import io.creditledger.value.Account;
import io.creditledger.value.Key;

/**
 * A repair, as a store sees it. Of one thread; each attempt begins anew.
 *
 * @param <T> the kind of result
 */
public interface Mending<T> {
    /** Whose caches. */
    Account account();

    /** What makes it happen once, among repairs. */
    Key key();

    /** The key was used before, by the repair that this record tells of. */
    T replay(AuditRecord before);

    /** Who looks at the account. */
    Examiner examiner();

    /** What is to be done, once the examiner has seen everything. */
    Mended<T> mended();
}
