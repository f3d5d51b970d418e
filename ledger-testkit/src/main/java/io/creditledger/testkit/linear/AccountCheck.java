package io.creditledger.testkit.linear;

import io.creditledger.entry.Entry;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.List;

/** Judges what was recorded about one account. */
final class AccountCheck {
    private final Account account;
    private final List<Entry> entries;
    private final List<Call> calls;

    AccountCheck(Account account, List<Entry> entries, List<Call> calls) {
        this.account = account;
        this.entries = entries;
        this.calls = calls;
    }

    List<String> violations() {
        Steps steps = new Steps(entries, calls);
        List<String> violations = new ArrayList<>(steps.violations());
        if (violations.isEmpty()) {
            Order order = new Order(steps.inOrder());
            violations.addAll(order.violations());
            violations.addAll(new Replay(account, order, answered()).violations(entries, steps.inOrder()));
        }
        return violations.stream().map(violation -> account + ": " + violation).toList();
    }

    /** Those that wrote nothing, and were told something. */
    private List<Call> answered() {
        return calls.stream()
                .filter(call -> call.applied().isEmpty())
                .filter(call -> !call.isUnknown() && !(call.answer() instanceof RetryableLedgerException))
                .toList();
    }
}
