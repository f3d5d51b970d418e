package io.creditledger.internal.inspect;

import io.creditledger.entry.Entry;
import io.creditledger.inspect.BrokenRow;
import io.creditledger.inspect.Finding;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.inspect.Rule;
import io.creditledger.inspect.Severity;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found in the books of one account, in the order in which it was. Of one thread. */
final class FindingList {
    private final Account account;
    private final List<Finding> found = new ArrayList<>();

    FindingList(Account account) {
        this.account = account;
    }

    /** Two values that must be the same. */
    void equal(Rule rule, Entry entry, String field, Object expected, Object is) {
        if (!expected.equals(is)) {
            history(rule, entry, field, expected.toString(), is.toString());
        }
    }

    /** Two numbers that must be the same. */
    void equal(Rule rule, Entry entry, String field, long expected, long is) {
        if (expected != is) {
            history(rule, entry, field, String.valueOf(expected), String.valueOf(is));
        }
    }

    /** Something about an entry that is otherwise than it must be. */
    void history(Rule rule, Entry entry, String field, String expected, String is) {
        history(rule, Row.of(RowKind.ENTRY, entry.sequence()), field, expected, is);
    }

    /** Something about a row that is otherwise than it must be, and cannot be repaired. */
    void history(Rule rule, Row row, String field, String expected, String is) {
        found.add(new Finding(rule, Severity.CRITICAL, Optional.of(account), row, field, expected, is));
    }

    /** A broken row of history. */
    void broken(BrokenRow row) {
        history(Rule.I10, row.row(), "history", "as it was written", row.damage() + ", " + row.what());
    }

    /** Something that a cache says. */
    void cache(Rule rule, Row row, String field, String expected, String is) {
        found.add(new Finding(rule, Severity.REPAIRABLE, Optional.of(account), row, field, expected, is));
    }

    List<Finding> list() {
        return found;
    }
}
