package io.creditledger.internal.proof;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Walks through rows that are fetched page by page. Of one thread. */
final class Paged<T> implements Iterator<T> {
    /** Rows of one page. */
    static final int SIZE = 1_000;

    /** Where pages come from. */
    @FunctionalInterface
    interface Source<T> {
        /** The first rows behind this one, at most this many. */
        List<T> page(Optional<T> after, int limit);
    }

    private final Source<T> source;
    private List<T> page;
    private int place;

    Paged(Source<T> source) {
        this.source = source;
        this.page = source.page(Optional.empty(), SIZE);
    }

    @Override
    public boolean hasNext() {
        if (place == page.size() && page.size() == SIZE) {
            page = source.page(Optional.of(page.get(SIZE - 1)), SIZE);
            place = 0;
        }
        return place < page.size();
    }

    /** The next row, without going on to it. */
    T peek() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(place);
    }

    @Override
    public T next() {
        T row = peek();
        place++;
        return row;
    }
}
