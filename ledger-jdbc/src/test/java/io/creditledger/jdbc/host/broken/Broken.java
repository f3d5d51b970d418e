package io.creditledger.jdbc.host.broken;

/**
 * A ledger that joins the host's transaction with one fault.
 *
 * @param fault what is wrong with it
 * @param rule the rule of the contract that must catch it
 * @param failure how that rule fails
 * @param hint what the failure's message must name
 * @param joining how it joins
 */
record Broken(String fault, String rule, Class<? extends Throwable> failure, String hint, Joining joining) {
    /** Caught by an assertion of the rule. */
    static Broken ledger(String fault, String rule, String hint, Joining joining) {
        return new Broken(fault, rule, AssertionError.class, hint, joining);
    }

    /** Caught where it refuses what the rule wants to be applied. */
    Broken refusing(Class<? extends Throwable> how) {
        return new Broken(fault, rule, how, hint, joining);
    }

    @Override
    public String toString() {
        return fault + ": " + rule;
    }
}
