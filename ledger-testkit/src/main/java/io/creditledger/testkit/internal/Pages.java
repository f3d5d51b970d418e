package io.creditledger.testkit.internal;

import io.creditledger.query.Cursor;
import io.creditledger.query.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Walks over all pages of an answer, in one direction. */
public final class Pages {
    private Pages() {}

    /** All rows, as the pages showed them. Ends where a ledger leads in a circle. */
    public static <T> List<T> all(Function<Optional<Cursor>, Page<T>> pages) {
        List<T> rows = new ArrayList<>();
        Set<Cursor> seen = new HashSet<>();
        Optional<Cursor> place = Optional.empty();
        do {
            Page<T> page = pages.apply(place);
            rows.addAll(page.items());
            place = page.next();
        } while (place.isPresent() && seen.add(place.get()));
        return rows;
    }
}
