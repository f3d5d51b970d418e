package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Extract;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.Write;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The books of accounts as this process has left them, so that the next write need not read them first. It may be wrong: what is
 * decided on it is written only where the account still stands like that. Of each account one write at a time has the memory.
 * Thread-safe.
 *
 * <p>An account to which others write, too, is not remembered until nobody else came between two writes of this process.
 */
final class Memory {
    /** The longer a list is, the more is written in vain where it turns out wrong, or was written before, and locked meanwhile. */
    private static final int MOST_TOGETHER = 1_000;

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Account, Remembered> books;

    /** Where to look for an act. */
    private final Map<Key, Account> owners;

    /** Of so many accounts at most, those that were written to last, and of as many acts. */
    Memory(int most) {
        this.most = most;
        this.books = latest(most);
        this.owners = latest(most);
    }

    private static <K, V> Map<K, V> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Takes what a write needs, if all of that is remembered; nobody else has it until it is put back. */
    List<Remembered> take(Write<?> write) {
        return suffices(write) ? take(write.request().accounts(), referredTo(write)) : List.of();
    }

    /** A new command's own key is not known yet, or the database will say so. */
    private static Set<Key> referredTo(Write<?> write) {
        Set<Key> keys = new HashSet<>(write.request().keys());
        write.keys().forEach(keys::remove);
        return keys;
    }

    /** What actors have done is not remembered. */
    private static boolean suffices(Write<?> write) {
        Request request = write.request();
        boolean little = request.extent() == Extent.HEAD || request.extent() == Extent.FIRST;
        return little && request.isPlain() && request.accounts().size() <= MOST_TOGETHER;
    }

    private List<Remembered> take(Collection<Account> accounts, Set<Key> missing) {
        lock.lock();
        try {
            List<Remembered> taken = new ArrayList<>();
            for (Account account : accounts) {
                Remembered remembered = books.get(account);
                if (remembered == null || remembered.isShared()) {
                    return List.of();
                }
                taken.add(remembered);
                remembered
                        .extract()
                        .acts()
                        .forEach(act -> missing.remove(act.entry().key()));
            }
            if (!missing.isEmpty()) {
                return List.of();
            }
            accounts.forEach(books::remove);
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** What is remembered of an account, whether it is good for anything or not. */
    Optional<Remembered> of(Account account) {
        lock.lock();
        try {
            return Optional.ofNullable(books.get(account));
        } finally {
            lock.unlock();
        }
    }

    /** In which accounts the acts with these keys are, if that is remembered of all of them. */
    Optional<Map<Key, Account>> accounts(Collection<Key> keys) {
        lock.lock();
        try {
            Map<Key, Account> found = new HashMap<>();
            for (Key key : keys) {
                Remembered remembered = books.get(owners.get(key));
                if (remembered == null || !remembered.isGoodFor(key)) {
                    return Optional.empty();
                }
                found.put(key, remembered.row().account());
            }
            return Optional.of(found);
        } finally {
            lock.unlock();
        }
    }

    /** Whether anything is remembered at all. */
    boolean isOn() {
        return most > 0;
    }

    /** Puts in what was seen under a lock, in place of whatever was remembered of these accounts. */
    void replace(Collection<Account> accounts, Collection<Remembered> some) {
        lock.lock();
        try {
            accounts.forEach(books::remove);
            put(some);
        } finally {
            lock.unlock();
        }
    }

    /** Puts in what is remembered from now on, unless something newer is. */
    void put(Collection<Remembered> some) {
        lock.lock();
        try {
            some.forEach(this::put);
        } finally {
            lock.unlock();
        }
    }

    private void put(Remembered remembered) {
        Account account = remembered.row().account();
        remembered.extract().acts().forEach(act -> owners.put(act.entry().key(), account));
        books.merge(
                account,
                remembered,
                (there, other) -> other.row().lastEntry() >= there.row().lastEntry() ? other : there);
    }

    /**
     * Books as they were left, and the row of their account.
     *
     * @param isShared whether others have written to the account
     */
    record Remembered(AccountRow row, Extract extract, boolean isShared) {
        boolean isGoodFor(Key act) {
            return !isShared
                    && extract.acts().stream().anyMatch(one -> one.entry().key().equals(act));
        }

        Remembered shared() {
            return new Remembered(row, extract, true);
        }
    }
}
