package io.creditledger.internal.engine;

import io.creditledger.entry.Entry;
import java.util.List;

/**
 * An entry that is in the books already, found by its key. Immutable.
 *
 * @param entry the entry
 * @param caused the entries of the system that followed because of it
 * @param refunded how much of what it took was given back
 */
public record Act(Entry entry, List<Entry> caused, long refunded) {
    Act refundedInSum(long total) {
        return new Act(entry, caused, total);
    }
}
