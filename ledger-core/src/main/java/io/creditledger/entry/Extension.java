package io.creditledger.entry;

import io.creditledger.value.Expiry;

/**
 * The change of one lot's expiry by an {@link EntryType#EXTEND} entry. Immutable.
 *
 * @param lot the lot's number within the account
 * @param from the expiry until then
 * @param to the expiry since
 */
public record Extension(long lot, Expiry from, Expiry to) {}
