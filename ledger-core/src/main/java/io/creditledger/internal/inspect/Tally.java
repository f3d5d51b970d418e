package io.creditledger.internal.inspect;

import io.creditledger.inspect.ChainReport;
import io.creditledger.inspect.InspectionPlan;
import io.creditledger.inspect.InspectionReport;
import io.creditledger.inspect.Progress;
import java.util.List;
import java.util.function.Consumer;

/**
 * Counts what an inspection has seen, and hands over what it found: one after the other, whichever thread found it. Thread-safe.
 *
 * @param <F> what is found
 */
final class Tally<F> {
    /** So seldom that counting costs nothing, and so often that people see that it goes on. */
    private static final int ACCOUNTS_PER_NEWS = 1_000;

    private final Consumer<? super F> handler;
    private final InspectionPlan plan;
    private final long ofAccounts;
    private long accounts;
    private long entries;
    private long audits;
    private long findings;

    Tally(InspectionPlan plan, long ofAccounts, Consumer<? super F> handler) {
        this.plan = plan;
        this.ofAccounts = ofAccounts;
        this.handler = handler;
    }

    /** One more account, and what was found in it. */
    synchronized void seen(ChainReport account, List<F> found) {
        accounts++;
        entries += account.entries();
        audits += account.audits();
        found.forEach(this::found);
        if (accounts % ACCOUNTS_PER_NEWS == 0) {
            tell();
        }
    }

    synchronized void found(F finding) {
        findings++;
        handler.accept(finding);
    }

    synchronized InspectionReport end() {
        tell();
        return new InspectionReport(accounts, entries, audits, findings);
    }

    private void tell() {
        plan.progress().accept(new Progress(accounts, Math.max(ofAccounts, accounts), entries, findings));
    }
}
