package io.creditledger.external;

/**
 * How much was compared. Immutable.
 *
 * @param claims how many claims of the other system
 * @param acts how many acts of the ledger's own, looked for among the claims
 * @param differences how many differences were told
 */
public record Compared(long claims, long acts, long differences) {}
