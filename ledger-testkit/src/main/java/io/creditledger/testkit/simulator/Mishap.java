package io.creditledger.testkit.simulator;

/** What goes wrong in a simulated system. */
public enum Mishap {
    /** A request never arrives. */
    REQUEST_LOST(40),
    /** A request arrives twice, perhaps at two ledgers. */
    REQUEST_TWICE(80),
    /** A request arrives seconds or minutes later, most often after it was sent again. */
    REQUEST_LATE(60),
    /** A request arrives after one that was sent later. */
    REQUEST_OVERTAKEN(0),
    /** What was asked for happened, and nobody hears of it. */
    ANSWER_LOST(40),
    /** An answer arrives seconds or minutes later, most often after the request was sent again. */
    ANSWER_LATE(40),
    /** A request arrives where no ledger runs at the moment. */
    NODE_DOWN(0),
    /** The clock of one ledger is set back. */
    CLOCK_SET_BACK(0),
    /** A call of the store takes its time; others write meanwhile. */
    STORE_SLOW(12),
    /** A transaction is rolled back for a passing reason: nothing is written. */
    STORE_ROLLED_BACK(15),
    /** The store fails for good: nothing is written. */
    STORE_BROKEN(5),
    /** The answer to a commit is lost, and nothing is written. */
    COMMIT_UNKNOWN_NOT_DONE(10),
    /** The answer to a commit is lost, though all is written. */
    COMMIT_UNKNOWN_DONE(10),
    /** A ledger dies while it reads. */
    CRASH_IN_READ(3),
    /** A ledger dies before its store writes. */
    CRASH_BEFORE_WRITE(5),
    /** A ledger dies after its store has written, before anybody hears of it. */
    CRASH_AFTER_WRITE(5);

    /** Of a thousand occasions, in a world of middling trouble; zero for what follows from something else. */
    private final int permille;

    Mishap(int permille) {
        this.permille = permille;
    }

    int permille() {
        return permille;
    }
}
