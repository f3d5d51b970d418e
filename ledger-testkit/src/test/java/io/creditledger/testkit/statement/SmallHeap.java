package io.creditledger.testkit.statement;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.export.Export;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;

/** Writes records into nothing, and says how many there were: run in a JVM with a small heap. */
final class SmallHeap {
    private SmallHeap() {}

    public static void main(String[] arguments) throws IOException {
        ManyRecords many = new ManyRecords(1_000_000);
        ManyRecords some = new ManyRecords(200_000);
        AuditQuery audit = AuditQuery.oldestFirst();
        HistoryQuery history = HistoryQuery.oldestFirst();
        System.out.println("audit csv " + Export.audit(many, audit).writeCsv(Writer.nullWriter()));
        System.out.println("audit lines " + Export.audit(many, audit).writeJsonLines(Writer.nullWriter()));
        System.out.println("history csv "
                + Export.history(some, ManyRecords.ACCOUNT, history).writeCsv(Writer.nullWriter()));
        statement(200_000).writeHtml(Writer.nullWriter(), ZoneOffset.UTC);
        System.out.println("statement html");
    }

    private static Statement statement(long records) {
        Instant begin = Instant.parse("2026-03-01T00:00:00Z");
        Instant end = begin.plusSeconds(records + 1);
        Iterable<Entry> movements = () ->
                LongStream.rangeClosed(1, records).mapToObj(ManyRecords::entry).iterator();
        return new Statement(
                ManyRecords.ACCOUNT, Period.of(begin, end), end, Totals.ZERO, movements, Totals.ZERO, List.of());
    }
}
