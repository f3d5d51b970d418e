package io.creditledger.testkit.linear;

import io.creditledger.Receipt;
import io.creditledger.entry.Entry;
import io.creditledger.value.Key;
import io.creditledger.value.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls that wrote to an account, in the order of their entries. */
final class Steps {
    private final List<Step> inOrder = new ArrayList<>();
    private final Map<Key, Step> byKey = new HashMap<>();
    private final Map<Key, Call> writers = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    Steps(List<Entry> entries, List<Call> calls) {
        for (Call call : calls) {
            for (Receipt receipt : call.applied()) {
                Call other = writers.put(receipt.entry().key(), call);
                if (other != null) {
                    violations.add("applied twice: " + other + " and " + call);
                }
            }
        }
        calls.stream().filter(Call::isUnknown).forEach(this::mayHaveWritten);
        entries.stream().filter(entry -> entry.actor().role() != Role.SYSTEM).forEach(this::add);
        Set<Key> missing = new HashSet<>();
        calls.forEach(call ->
                call.applied().forEach(receipt -> missing.add(receipt.entry().key())));
        missing.removeAll(byKey.keySet());
        missing.forEach(key -> violations.add("acknowledged but not in the books: " + writers.get(key)));
    }

    /** Of several that may have written something, the first is the one whose time is the longest. */
    private void mayHaveWritten(Call call) {
        for (Key key : call.keys()) {
            writers.merge(key, call, (one, other) -> one.isUnknown() && other.begin() < one.begin() ? other : one);
        }
    }

    private void add(Entry entry) {
        Call writer = writers.get(entry.key());
        if (writer == null) {
            violations.add("nobody was told that this is written: " + entry);
            return;
        }
        Step last = inOrder.isEmpty() ? null : inOrder.get(inOrder.size() - 1);
        if (last == null || !last.call().equals(writer)) {
            if (inOrder.stream().anyMatch(step -> step.call().equals(writer))) {
                violations.add("others come between the entries of " + writer);
            }
            last = new Step(writer);
            inOrder.add(last);
        }
        last.wrote(entry.key());
        byKey.put(entry.key(), last);
    }

    List<Step> inOrder() {
        return inOrder;
    }

    List<String> violations() {
        return violations;
    }
}
