package io.creditledger.testkit.model;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.query.LotQuery;
import io.creditledger.statement.LotLine;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** What happened in an account during a period, found out by looking at every fact. */
final class Reports {
    private Reports() {}

    static Statement of(Past judged, Period period, Instant now) {
        Instant last = period.until().minus(1, ChronoUnit.MICROS);
        Instant end = last.isBefore(now) ? last : now;
        Past then = judged.until(end);
        List<Entry> movements = then.facts().stream()
                .map(Fact::entry)
                .filter(entry -> period.contains(entry.at()))
                .toList();
        List<LotLine> lots = Lots.of(then, LotQuery.all(), end).stream()
                .filter(lot -> lot.remaining() > 0)
                .sorted(Comparator.comparingLong(Lot::number))
                .map(Reports::line)
                .toList();
        Past before = then.until(period.from().minus(1, ChronoUnit.MICROS));
        return new Statement(judged.account(), period, now, Sums.of(before), movements, Sums.of(then), lots);
    }

    private static LotLine line(Lot lot) {
        return new LotLine(
                lot.number(),
                lot.key(),
                lot.terms(),
                lot.status(),
                lot.granted(),
                lot.remaining(),
                lot.grantedAt(),
                lot.startsAt(),
                lot.expiry());
    }
}
