package io.creditledger.internal.store;

import io.creditledger.entry.Entry;

/**
 * An entry and what a store keeps beside it. Immutable.
 *
 * @param caused how many entries of the system are said to follow because of it
 */
public record StoredEntry(Entry entry, int caused) {}
