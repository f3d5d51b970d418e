package io.creditledger.internal.engine;

import java.util.SortedMap;

/**
 * Everything about an account that is derived from its entries: what the rows that are caches have to say, but for what signals have
 * told. Immutable, as long as
 * nobody changes the maps.
 *
 * @param head the account's row, with the exact instant at which something happens next
 * @param lots every lot that there ever was, by its number
 * @param holds every hold that there ever was, by the number of its entry
 * @param refunded how much was given back, by the number of the entry that took it; none where nothing was
 */
public record Caches(
        Head head, SortedMap<Long, LotState> lots, SortedMap<Long, Held> holds, SortedMap<Long, Long> refunded) {}
