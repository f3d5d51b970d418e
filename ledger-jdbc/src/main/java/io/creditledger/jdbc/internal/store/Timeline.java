package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Entry;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.transaction.Overtaken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of an account in time. Their instants never decrease, so that a few probes by number find a moment among any
 * number of them; an index on time would cost every spend.
 */
final class Timeline {
    private static final int PROBES = 32;

    private final Tables tables;
    private final AccountRow account;

    Timeline(Tables tables, AccountRow account) {
        this.tables = tables;
        this.account = account;
    }

    /** The last entry at or before an instant. */
    Optional<Entry> lastAt(Instant instant) {
        long before = 0;
        long after = account.lastEntry() + 1;
        while (after - before > 1) {
            Map<Long, Instant> probes = tables.columns().instants(account.accountId(), between(before, after));
            if (probes.isEmpty()) {
                throw new Overtaken("entries are not there that the row of their account tells of");
            }
            for (Map.Entry<Long, Instant> probe : probes.entrySet()) {
                if (probe.getValue().isAfter(instant)) {
                    after = Math.min(after, probe.getKey());
                } else {
                    before = Math.max(before, probe.getKey());
                }
            }
        }
        return before == 0 ? Optional.empty() : Optional.of(entry(before));
    }

    private Entry entry(long number) {
        Flight flight = tables.flight();
        flight.want(tables.texts().entries(), account.accountId(), number);
        flight.send();
        return tables.entries()
                .of(flight.rows(tables.texts().entries(), account.accountId()))
                .get(0);
    }

    /** Numbers that part the range evenly, both ends excluded. */
    private static List<Long> between(long before, long after) {
        long step = Math.max(1, (after - before) / (PROBES + 1));
        List<Long> numbers = new ArrayList<>();
        for (long number = before + step; number < after && numbers.size() < 2 * PROBES; number += step) {
            numbers.add(number);
        }
        return numbers;
    }
}
