package io.creditledger.inspect;

/**
 * How far an inspection has come. Immutable.
 *
 * @param accounts how many accounts it has looked at
 * @param ofAccounts how many there were when it began
 * @param entries how many entries it has looked at
 * @param findings how much it has found
 */
public record Progress(long accounts, long ofAccounts, long entries, long findings) {}
