package io.creditledger.testkit.statement;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Cursor;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** A ledger that makes up each page of its audit trail and of its history when it is asked for, and keeps none. */
final class ManyRecords extends ForwardingLedger {
    static final Account ACCOUNT = Account.of("busy");
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    private final long records;

    ManyRecords(long records) {
        super(InMemoryLedger.create(MutableClock.at(BEGIN), Actor.service("app")));
        this.records = records;
    }

    @Override
    public Ledger as(Actor actor) {
        return this;
    }

    @Override
    public Page<AuditRecord> audit(AuditQuery query) {
        long first = query.after().map(place -> number(place, 2)).orElse(0L) + 1;
        return page(first, query.limit(), number -> AuditQuery.cursor(act(number)), ManyRecords::act);
    }

    @Override
    public Page<Entry> history(Account account, HistoryQuery query) {
        long first = query.afterSequence().orElse(0) + 1;
        return page(first, query.limit(), number -> HistoryQuery.cursor(entry(number)), ManyRecords::entry);
    }

    private <T> Page<T> page(long first, int limit, LongFunction<Cursor> place, LongFunction<T> row) {
        long last = Math.min(records, first + limit - 1);
        List<T> rows = LongStream.rangeClosed(first, last).mapToObj(row).toList();
        Optional<Cursor> next = last < records ? Optional.of(place.apply(last)) : Optional.empty();
        return new Page<>(rows, next, Optional.of(place.apply(first)));
    }

    private static long number(Cursor place, int word) {
        return Long.parseLong(place.value().split("\\|", -1)[word]);
    }

    private static AuditRecord act(long number) {
        return new AuditRecord(
                AuditOutcome.APPLIED,
                AuditAction.GRANT,
                Actor.support("jane"),
                BEGIN.plusSeconds(number),
                Optional.of(ACCOUNT),
                Optional.of(Key.of("ticket-" + number)),
                Optional.empty(),
                number,
                number % 1_000,
                Note.NONE.reason("to make up for the trouble of " + number).reference("T-" + number),
                Optional.empty(),
                Optional.empty(),
                AuditTrail.ACCOUNT,
                number,
                Hash.ZERO);
    }

    static Entry entry(long number) {
        long available = 1_000 + number % 1_000;
        return new Entry(
                ACCOUNT,
                number,
                Key.of("job-" + number),
                EntryType.SPEND,
                7,
                BEGIN.plusSeconds(number),
                BEGIN.plusSeconds(number),
                Actor.service("images"),
                Note.NONE.reason("picture " + number),
                Optional.empty(),
                Content.NONE.with("amount", 7),
                new Totals(available, 0, 0, 0),
                new Totals(available - 7, 0, 0, 0),
                List.of(new Draw(1, -7)),
                List.of(),
                Hash.ZERO);
    }
}
