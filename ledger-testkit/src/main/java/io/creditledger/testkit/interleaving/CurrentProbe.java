package io.creditledger.testkit.interleaving;

import java.util.Optional;

/** The probe of the race that is under way. Thread-safe. */
final class CurrentProbe {
    private volatile Optional<LockProbe> probe = Optional.empty();

    LockProbe get() {
        return probe.orElseThrow(() -> new IllegalStateException("no race is under way"));
    }

    void set(LockProbe ofThisRace) {
        probe = Optional.of(ofThisRace);
    }

    void clear() {
        probe = Optional.empty();
    }
}
