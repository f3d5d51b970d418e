package io.creditledger.testkit.interleaving;

/** A connection of a racer, under the number that its database knows it by. Guarded by the conductor. */
final class Session {
    private final Racer racer;
    private final long number;
    private boolean open;

    Session(Racer racer, long number) {
        this.racer = racer;
        this.number = number;
    }

    Racer racer() {
        return racer;
    }

    long number() {
        return number;
    }

    /** Whether a transaction is under way, which may hold locks. */
    boolean isOpen() {
        return open;
    }

    void open(boolean underWay) {
        open = underWay;
    }
}
