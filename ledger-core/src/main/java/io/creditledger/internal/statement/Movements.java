package io.creditledger.internal.statement;

import io.creditledger.entry.Entry;
import io.creditledger.internal.store.Store;
import io.creditledger.query.Cursor;
import io.creditledger.query.Direction;
import io.creditledger.query.HistoryQuery;
import io.creditledger.value.Account;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A range of an account's entries, read page by page each time that somebody goes through it. Never more than a page in memory. */
final class Movements implements Iterable<Entry> {
    private static final int PAGE = 1_000;

    private final Store store;
    private final Account account;
    private final long written;
    private final List<Entry> unwritten;
    private final long after;
    private final long upTo;

    private Movements(Store store, Account account, long written, List<Entry> unwritten, long after, long upTo) {
        this.store = store;
        this.account = account;
        this.written = written;
        this.unwritten = unwritten;
        this.after = after;
        this.upTo = upTo;
    }

    /** All entries: those that are written up to this number, and then those that were only judged. */
    Movements(Store store, Account account, long written, List<Entry> unwritten) {
        this(store, account, written, unwritten, 0, Long.MAX_VALUE);
    }

    /** Those after this number. */
    Movements after(long sequence) {
        return new Movements(store, account, written, unwritten, sequence, upTo);
    }

    /** Those up to this number. */
    Movements upTo(long sequence) {
        return new Movements(store, account, written, unwritten, after, sequence);
    }

    @Override
    public Iterator<Entry> iterator() {
        return new Pages(Direction.OLDEST_FIRST);
    }

    /** The same entries, the last one first. */
    Iterator<Entry> latestFirst() {
        return new Pages(Direction.NEWEST_FIRST);
    }

    /** Counts through the numbers, which have no gap, and reads the next page where it has no entry left. */
    private final class Pages implements Iterator<Entry> {
        private final boolean latestFirst;
        private final Deque<Entry> page = new ArrayDeque<>();
        private long first = after + 1;
        private long last = Math.min(upTo, written + unwritten.size());

        Pages(Direction direction) {
            this.latestFirst = direction == Direction.NEWEST_FIRST;
        }

        @Override
        public boolean hasNext() {
            return first <= last;
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            long number = latestFirst ? last : first;
            if (number <= written && page.isEmpty()) {
                page.addAll(read());
            }
            Entry entry = number > written ? unwritten.get((int) (number - written - 1)) : page.remove();
            if (latestFirst) {
                last--;
            } else {
                first++;
            }
            return entry;
        }

        private List<Entry> read() {
            int most = (int) Math.min(PAGE, last - first + 1);
            HistoryQuery query = latestFirst
                    ? HistoryQuery.newestFirst().after(place(last + 1))
                    : first == 1
                            ? HistoryQuery.oldestFirst()
                            : HistoryQuery.oldestFirst().after(place(first - 1));
            return store.history(account, query, written, most);
        }

        private static Cursor place(long sequence) {
            return new Cursor(Long.toString(sequence));
        }
    }
}
