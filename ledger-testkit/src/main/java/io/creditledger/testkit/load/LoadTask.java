package io.creditledger.testkit.load;

/** What one caller does again and again. Each caller has its own, so it need not be thread-safe. */
@FunctionalInterface
public interface LoadTask {
    /** Does it once. Whatever is thrown is counted: what a ledger refuses as refused, all else as failed. */
    LoadOutcome once() throws Exception;
}
