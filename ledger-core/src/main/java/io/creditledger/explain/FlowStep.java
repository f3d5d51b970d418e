package io.creditledger.explain;

/** One of the ways in which credits come into a lot, lie in it, or leave it. */
public enum FlowStep {
    /** Were granted. */
    GRANTED(true, "granted"),
    /** Came back by a refund. */
    REFUNDED(true, "refunded"),
    /** Were added by a correction. */
    ADJUSTED_UP(true, "added by correction"),
    /** Came from a lot that had expired: issued anew, or spared. */
    MOVED_IN(true, "taken over from an expired lot"),
    /** Of debt: was paid with credits of lots. */
    PAID_BY_LOTS(true, "paid with credits"),
    /** Can be used now; of debt, what is still owed, as a negative number. */
    AVAILABLE(false, "available"),
    /** Are set aside by open holds. */
    HELD(false, "held"),
    /** Wait for payment or their start. */
    PENDING(false, "pending"),
    /** Were spent, or charged after they had been held. */
    SPENT(false, "spent"),
    /** Expired. */
    EXPIRED(false, "expired"),
    /** Were taken back with a grant, this lot's or another one's. */
    REVOKED(false, "taken back"),
    /** Were never paid. */
    CANCELLED(false, "cancelled"),
    /** Were removed by a correction. */
    ADJUSTED_DOWN(false, "removed by correction"),
    /** Went over to another lot, when they had come back to an expired one. */
    MOVED_OUT(false, "moved to another lot"),
    /** Paid debt. */
    PAID_DEBT(false, "used to pay debt");

    private final boolean incoming;
    private final String words;

    FlowStep(boolean incoming, String words) {
        this.incoming = incoming;
        this.words = words;
    }

    /** Whether credits come in by this step; otherwise it says where they are, or where they went. */
    public boolean isIncoming() {
        return incoming;
    }

    /** Whether credits only change their place by this step: it counts in lots and debt, and cancels out in their sum. */
    public boolean isWithinAccount() {
        return this == MOVED_IN || this == MOVED_OUT || this == PAID_BY_LOTS || this == PAID_DEBT;
    }

    /** The step in plain words, to follow an amount. */
    String words() {
        return words;
    }
}
