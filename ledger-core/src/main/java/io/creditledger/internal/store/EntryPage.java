package io.creditledger.internal.store;

import io.creditledger.entry.Entry;
import io.creditledger.value.Key;
import java.util.List;
import java.util.Map;

/**
 * Some entries of one account that follow each other. Immutable.
 *
 * @param entries the entries
 * @param refunded those of the acts that they give back which could be found
 */
public record EntryPage(List<StoredEntry> entries, Map<Key, Entry> refunded) {
    /** Copies list and map. */
    public EntryPage {
        entries = List.copyOf(entries);
        refunded = Map.copyOf(refunded);
    }
}
