package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Books;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.HashMap;
import java.util.Map;

/**
 * Books as they were loaded, and where their rows are. Immutable, but for the books.
 *
 * @param books for the engine
 * @param rows the rows of those accounts that have one
 * @param acts the acts that were asked for, by their places
 * @param places where those acts stand
 */
record Loaded(Books books, Map<Account, AccountRow> rows, Map<Place, Act> acts, Map<Key, Place> places) {
    /** Books with these rows and acts. */
    static Loaded of(Books books, Map<Account, AccountRow> rows, Map<Place, Act> acts) {
        Map<Key, Place> places = new HashMap<>();
        acts.forEach((place, act) -> places.put(act.entry().key(), place));
        return new Loaded(books, rows, acts, places);
    }
}
