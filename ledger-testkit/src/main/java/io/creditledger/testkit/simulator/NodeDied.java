package io.creditledger.testkit.simulator;

/** The process is gone, in the middle of whatever it did. No ledger may catch it. */
final class NodeDied extends Error {
    private static final long serialVersionUID = 1L;

    NodeDied() {
        super("the process is gone", null, false, false);
    }
}
