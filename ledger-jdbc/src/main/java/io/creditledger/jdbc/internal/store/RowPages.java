package io.creditledger.jdbc.internal.store;

import io.creditledger.jdbc.internal.wire.RawRow;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;

/** The rows of one account in a table, fetched page by page. Of one thread. */
final class RowPages implements Iterator<RawRow> {
    private final LongFunction<List<RawRow>> pages;
    private final String key;
    private final int size;
    private List<RawRow> page;
    private int next;

    /** Fetches pages of this size behind a number, which stands in this column. */
    RowPages(LongFunction<List<RawRow>> pages, String key, int size) {
        this.pages = pages;
        this.key = key;
        this.size = size;
        this.page = pages.apply(Long.MIN_VALUE);
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && page.size() == size) {
            page = pages.apply(page.get(size - 1).number(key));
            next = 0;
        }
        return next < page.size();
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(next++);
    }
}
