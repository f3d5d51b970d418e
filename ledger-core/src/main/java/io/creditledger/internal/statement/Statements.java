package io.creditledger.internal.statement;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Totals;
import io.creditledger.internal.engine.Reading;
import io.creditledger.internal.store.Store;
import io.creditledger.query.LotQuery;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import io.creditledger.value.Account;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Statements of an account as one reading has it. The reading fixes the last entry, and what is before an entry never changes, so
 * that all parts of a statement belong together however long it takes to go through it.
 */
public final class Statements {
    private final Store store;
    private final Account account;
    private final Reading reading;
    private final List<Lot> lots;

    /** Of this reading, which has to have every lot. */
    public Statements(Store store, Account account, Reading reading) {
        this.store = store;
        this.account = account;
        this.reading = reading;
        this.lots = reading.lots(LotQuery.all());
    }

    /** The statement of a period. */
    public Statement of(Period period) {
        Instant last = last(period.until());
        Instant end = reading.now().isBefore(last) ? reading.now() : last;
        Place opening = at(last(period.from()));
        Place closing = at(end);
        Movements all = new Movements(store, account, reading.sequence(), reading.unwritten());
        LotsThen then = new LotsThen(store, lots, end);
        all.after(closing.sequence()).latestFirst().forEachRemaining(then::undo);
        return new Statement(
                account,
                period,
                reading.now(),
                opening.totals(),
                all.after(opening.sequence()).upTo(closing.sequence()),
                closing.totals(),
                then.lines());
    }

    /** The last instant before another one. */
    private static Instant last(Instant end) {
        return end.minus(1, ChronoUnit.MICROS);
    }

    /** Between which entries an instant is, and the sums there. */
    private record Place(long sequence, Totals totals) {}

    private Place at(Instant instant) {
        List<Entry> unwritten = reading.unwritten();
        for (int i = unwritten.size() - 1; i >= 0; i--) {
            if (!unwritten.get(i).at().isAfter(instant)) {
                return new Place(unwritten.get(i).sequence(), unwritten.get(i).after());
            }
        }
        if (!instant.isBefore(reading.lastAt())) {
            Totals written =
                    unwritten.isEmpty() ? reading.totals() : unwritten.get(0).before();
            return new Place(reading.sequence(), written);
        }
        return store.lastEntryAt(account, instant)
                .map(entry -> new Place(entry.sequence(), entry.after()))
                .orElse(new Place(0, Totals.ZERO));
    }
}
