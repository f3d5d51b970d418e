package io.creditledger.jdbc.internal.store;

import io.creditledger.jdbc.internal.sql.Pick;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.wire.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of several accounts that are wanted, and sent for together: all that is wanted at one time in one round trip, where the
 * database allows. What has been found stays, and is not asked for again. Of one thread.
 */
final class Flight {
    private final Session session;
    private final boolean byArrays;
    private final Map<Pick<?>, Map<Long, Set<Object>>> wanted = new LinkedHashMap<>();
    private final Map<Pick<?>, Map<Long, Set<Object>>> asked = new HashMap<>();
    private final Map<Pick<?>, Map<Long, List<Object>>> found = new HashMap<>();

    Flight(Session session, boolean byArrays) {
        this.session = session;
        this.byArrays = byArrays;
    }

    /** Wants the rows of an account that a value picks: a number, or a text. */
    void want(Pick<?> pick, long account, Object value) {
        boolean isNew = asked.computeIfAbsent(pick, none -> new HashMap<>())
                .computeIfAbsent(account, none -> new HashSet<>())
                .add(value);
        if (isNew) {
            wanted.computeIfAbsent(pick, none -> new LinkedHashMap<>())
                    .computeIfAbsent(account, none -> new LinkedHashSet<>())
                    .add(value);
        }
    }

    void wantAll(Pick<?> pick, long account, Collection<?> values) {
        values.forEach(value -> want(pick, account, value));
    }

    /** Fetches what was wanted since the last time. */
    void send() {
        if (wanted.isEmpty()) {
            return;
        }
        List<Call<?>> calls = new ArrayList<>();
        List<Runnable> landings = new ArrayList<>();
        wanted.forEach((pick, values) -> add(pick, values, calls, landings));
        wanted.clear();
        session.send(calls);
        landings.forEach(Runnable::run);
    }

    private <T> void add(Pick<T> pick, Map<Long, Set<Object>> values, List<Call<?>> calls, List<Runnable> landings) {
        List<Call<T>> some = byArrays ? List.of(pick.byArrays(values)) : pick.byLists(values);
        calls.addAll(some);
        Map<Long, List<Object>> byAccount = found.computeIfAbsent(pick, none -> new HashMap<>());
        landings.add(() -> some.forEach(call -> call.rows()
                .forEach(row -> byAccount
                        .computeIfAbsent(pick.account().applyAsLong(row), none -> new ArrayList<>())
                        .add(row))));
    }

    /** The rows of an account that were found so far. */
    @SuppressWarnings("unchecked")
    <T> List<T> rows(Pick<T> pick, long account) {
        return (List<T>) found.getOrDefault(pick, Map.of()).getOrDefault(account, List.of());
    }
}
