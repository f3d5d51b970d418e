package io.creditledger.internal.engine;

import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.entry.Totals;
import io.creditledger.query.LotQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** An account as it is at an instant: brought up to date in memory, with nothing written. */
public final class Reading {
    private final Account account;
    private final Draft draft;

    /** The account as it is now by this clock, or as of its last entry where the clock is behind that. */
    public Reading(Books books, Account account, Instant clock) {
        this.account = account;
        this.draft = UpToDate.draft(books.book(account), clock);
    }

    /** The moment that this reading is of. */
    public Instant now() {
        return draft.now();
    }

    /** When the last written entry happened. */
    public Instant lastAt() {
        return draft.book().head().lastAt();
    }

    /** The number of the last written entry. */
    public long sequence() {
        return draft.book().head().sequence();
    }

    /** The entries that the next write will write first. */
    public List<Entry> unwritten() {
        return List.copyOf(draft.entries());
    }

    /** The four sums. */
    public Totals totals() {
        return draft.sums().totals();
    }

    /** The sums, also by scope. Needs the open lots only where some of them have a scope. */
    public Balance balance() {
        Totals totals = totals();
        if (draft.sums().scoped() == 0 && draft.sums().scopedPending() == 0) {
            return new Balance(account, totals, unscoped(totals.usable()), unscoped(totals.pending()));
        }
        draft.book().needComplete();
        return new Balance(account, totals, byScope(LotState::usable), byScope(LotState::pending));
    }

    /** The lots of some statuses: usable ones in burn order, then the others by number. */
    public List<Lot> lots(LotQuery query) {
        draft.book().needComplete();
        List<LotState> wanted = draft.lots(lot -> query.statuses().contains(lot.status(draft.now())));
        Stream<LotState> usable = wanted.stream().filter(this::isUsable);
        Stream<LotState> others =
                wanted.stream().filter(lot -> !isUsable(lot)).sorted(Comparator.comparingLong(LotState::number));
        return Stream.concat(usable, others)
                .map(lot -> lot.view(account, draft.now()))
                .toList();
    }

    private boolean isUsable(LotState lot) {
        return lot.status(draft.now()) == LotStatus.USABLE;
    }

    private Map<Scope, Long> byScope(ToLongFunction<LotState> amount) {
        Map<Scope, Long> sums = new HashMap<>();
        for (LotState lot : draft.lots(lot -> amount.applyAsLong(lot) > 0)) {
            sums.merge(lot.scope(), amount.applyAsLong(lot), Long::sum);
        }
        return sums;
    }

    private static Map<Scope, Long> unscoped(long sum) {
        return sum == 0 ? Map.of() : Map.of(Scope.ANY, sum);
    }
}
