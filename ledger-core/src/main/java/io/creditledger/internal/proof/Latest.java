package io.creditledger.internal.proof;

import io.creditledger.value.Account;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/** Of rows that are sorted by account, the last one of each. Of one thread. */
final class Latest<T> implements Iterator<T> {
    private final Paged<T> rows;
    private final Function<T, Account> account;

    Latest(Paged.Source<T> source, Function<T, Account> account) {
        this.rows = new Paged<>(source);
        this.account = account;
    }

    /** Whose row is the next one. */
    Optional<Account> account() {
        return rows.hasNext() ? Optional.of(account.apply(rows.peek())) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public T next() {
        T last = rows.next();
        Optional<Account> whose = Optional.of(account.apply(last));
        while (account().equals(whose)) {
            last = rows.next();
        }
        return last;
    }
}
