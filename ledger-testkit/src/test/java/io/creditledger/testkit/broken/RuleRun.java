package io.creditledger.testkit.broken;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.creditledger.Ledger;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
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

    /** How the rule fails with this in front of a sound ledger; empty where it passes. */
    static Optional<Throwable> failure(String rule, BiFunction<Ledger, Clock, Ledger> front) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(RuleProbe.class, rule))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        RuleProbe.FRONT.set(front);
        try {
            LAUNCHER.execute(request, listener);
        } finally {
            RuleProbe.FRONT.remove();
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
