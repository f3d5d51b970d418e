package io.creditledger.explain;

import io.creditledger.entry.EntryType;
import java.math.BigInteger;

/**
 * What all entries of one kind did to the available credits, those that raised and those that lowered them apart. Immutable.
 *
 * @param type the kind of entry
 * @param raised whether they raised what is available, or lowered it
 * @param count how many entries
 * @param amount by how much together, always above zero
 */
public record Change(EntryType type, boolean raised, long count, BigInteger amount) {}
