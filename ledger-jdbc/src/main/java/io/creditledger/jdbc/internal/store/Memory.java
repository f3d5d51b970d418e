package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Book;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.Write;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
    private final LinkedHashMap<Account, Remembered> books = new LinkedHashMap<>(16, 0.75f, true);

    /** Of so many accounts at most, those that were written to last. */
    Memory(int most) {
        this.most = most;
    }

    /** Takes what a write needs, if all of that is remembered; nobody else has it until it is put back. */
    List<Remembered> take(Write<?> write) {
        return suffices(write) ? take(write.request().accounts()) : List.of();
    }

    /** Acts and actors are not remembered. A new command's own key is not known yet, or the database will say so. */
    private static boolean suffices(Write<?> write) {
        Request request = write.request();
        boolean little = request.extent() == Extent.HEAD || request.extent() == Extent.FIRST;
        return little
                && request.isPlain()
                && request.accounts().size() <= MOST_TOGETHER
                && new HashSet<>(write.keys()).containsAll(request.keys());
    }

    private List<Remembered> take(Collection<Account> accounts) {
        lock.lock();
        try {
            List<Remembered> taken = new ArrayList<>();
            for (Account account : accounts) {
                Remembered remembered = books.get(account);
                if (remembered == null || remembered.isShared()) {
                    return List.of();
                }
                taken.add(remembered);
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
            var eldest = books.entrySet().iterator();
            while (books.size() > most) {
                eldest.next();
                eldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    private void put(Remembered remembered) {
        books.merge(
                remembered.row().account(),
                remembered,
                (there, other) -> other.row().lastEntry() >= there.row().lastEntry() ? other : there);
    }

    /**
     * A book as it was left, and the row of its account.
     *
     * @param isShared whether others have written to the account
     */
    record Remembered(AccountRow row, Book book, boolean isShared) {
        Remembered shared() {
            return new Remembered(row, book, true);
        }
    }
}
