package io.creditledger.query;

import java.util.List;
import java.util.Optional;

/**
 * One page of an answer. Immutable.
 *
 * @param items the rows, in the query's direction
 * @param next where to go on in the same direction; empty where nothing more is there
 * @param back where to turn round: the reversed query goes on from here before this page; empty on an empty page
 * @param <T> the kind of row
 */
public record Page<T>(List<T> items, Optional<Cursor> next, Optional<Cursor> back) {
    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }
}
