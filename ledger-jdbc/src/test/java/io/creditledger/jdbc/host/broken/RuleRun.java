package io.creditledger.jdbc.host.broken;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Optional;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs one rule of the contract as JUnit would. */
final class RuleRun {
    private static final Launcher LAUNCHER = LauncherFactory.create();

    private RuleRun() {}

    /** How the rule fails with a ledger that joins like this; empty where it passes. */
    static Optional<Throwable> failure(String rule, Joining joining) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(TransactionProbe.class, rule))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        TransactionProbe.JOINING.set(joining);
        try {
            LAUNCHER.execute(request, listener);
        } finally {
            TransactionProbe.JOINING.remove();
        }
        TestExecutionSummary summary = listener.getSummary();
        if (summary.getTestsSucceededCount() + summary.getTestsFailedCount() != 1) {
            throw new IllegalStateException("no rule, or a skipped one: " + rule);
        }
        return summary.getFailures().stream()
                .map(TestExecutionSummary.Failure::getException)
                .findFirst();
    }
}
