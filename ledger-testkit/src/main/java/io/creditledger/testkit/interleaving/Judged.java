package io.creditledger.testkit.interleaving;

import java.util.List;
import java.util.Optional;

/** A schedule that was run, and what is wrong after it. */
record Judged(Run run, List<String> problems) {
    Optional<FailedSchedule> failed() {
        return problems.isEmpty() ? Optional.empty() : Optional.of(run.failed(problems));
    }

    InterleavingReport report(String race) {
        return new InterleavingReport(race, 1, false, run.schedule().length(), run.waits(), failed());
    }
}
