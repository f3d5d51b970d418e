package io.creditledger.testkit.load;

/**
 * Refusals or failures of one kind. Immutable.
 *
 * @param kind the name of the exception
 * @param count how many there were
 * @param example what the first one said
 */
public record Problem(String kind, long count, String example) {
    /** The same, so many times more. */
    Problem more(long times) {
        return new Problem(kind, count + times, example);
    }

    /** One line. */
    @Override
    public String toString() {
        return count + " x " + kind + ": " + example;
    }
}
