package io.creditledger.jdbc.fault;

import io.creditledger.error.OutcomeUnknownException;

/** What came of faults. Of one thread. */
final class Tally {
    private int faults;
    private int succeeded;
    private int unknown;
    private int failed;

    /** One that struck. */
    void fault() {
        faults++;
    }

    void count(Told told) {
        if (told.receipt().isPresent()) {
            succeeded++;
        } else if (told.failure().orElseThrow() instanceof OutcomeUnknownException
                || told.failure().orElseThrow() instanceof Host.UnknownToHost) {
            unknown++;
        } else {
            failed++;
        }
    }

    int faults() {
        return faults;
    }

    @Override
    public String toString() {
        return faults + " faults; callers were told " + succeeded + " times that it was done, " + failed
                + " times that nothing was written, " + unknown + " times that it is not known";
    }
}
