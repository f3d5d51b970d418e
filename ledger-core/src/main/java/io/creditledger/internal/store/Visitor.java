package io.creditledger.internal.store;

import io.creditledger.inspect.Row;
import io.creditledger.value.Account;

/** Is shown accounts. Of one thread at a time. */
public interface Visitor {
    /** Whether the caches of an account are wanted beside its history and its own row. */
    boolean wantsCaches();

    /** Who is to look at this account. May be asked again where it had been written to meanwhile; then the first answer is forgotten. */
    Examiner examiner(Account account);

    /** An account has been shown wholly. */
    void seen(Examiner examiner);

    /** A row belongs to no account. */
    void stray(Row row, String problem);
}
