package io.creditledger.testkit.altered;

import static io.creditledger.testkit.altered.Alteration.balance;
import static io.creditledger.testkit.altered.Alteration.entries;
import static io.creditledger.testkit.altered.Alteration.entry;
import static io.creditledger.testkit.altered.Alteration.field;
import static io.creditledger.testkit.altered.Alteration.lots;
import static io.creditledger.testkit.altered.Alteration.records;
import static io.creditledger.testkit.altered.Alteration.shifted;
import static io.creditledger.testkit.altered.Alteration.without;
import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.altered.Story.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.Ledger;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.entry.Totals;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invariant finds what breaks it, even where the chain was mended. */
final class TamperingTest {
    private static final Totals ONE_MORE = new Totals(1, 0, 0, 0);

    private final Ledger sound = Story.told();

    @ParameterizedTest
    @MethodSource({"sums", "lotsAndOrder", "drawsAndCaps", "keysAndAudit"})
    void tampering_is_found(Alteration alteration) {
        List<String> violations =
                LedgerInvariants.violations(alteration.tampered().apply(sound), Story.ACCOUNT);
        assertThat(violations).anyMatch(message -> message.startsWith(alteration.invariant() + " user-42 [credits], "));
    }

    @Test
    void a_check_fails_with_all_violations() {
        Ledger tampered = AlteredLedger.past(sound, totals -> ONE_MORE);
        assertThatThrownBy(() -> LedgerInvariants.check(tampered, Story.ACCOUNT))
                .isInstanceOf(AssertionError.class)
                .hasMessage(String.join(System.lineSeparator(), LedgerInvariants.violations(tampered, Story.ACCOUNT)));
    }

    static Stream<Alteration> sums() {
        return Stream.of(
                balance("I1", "available", is -> totals(is, ONE_MORE)),
                balance("I1", "debt", is -> totals(is, new Totals(0, 0, 0, 1))),
                balance("I1", "usable by scope", is -> with(is, "usableByScope", Map.of(Scope.ANY, 1L))),
                balance("I2", "held", is -> totals(is, new Totals(0, 1, 0, 0))),
                balance("I2", "pending", is -> totals(is, new Totals(0, 0, 1, 0))),
                balance("I2", "pending by scope", is -> with(is, "pendingByScope", Map.of(Scope.ANY, 1L))),
                balance("I11", "sums of another moment", is -> totals(is, ONE_MORE)),
                balance("I12", "more than came in", is -> totals(is, ONE_MORE)),
                new Alteration("I11", "the past", it -> AlteredLedger.past(it, was -> was.minus(ONE_MORE))),
                lots(
                        "I1",
                        "a usable lot is called depleted",
                        rows -> status(rows, LotStatus.USABLE, LotStatus.DEPLETED)),
                lots(
                        "I2",
                        "a pending lot is called cancelled",
                        rows -> status(rows, LotStatus.PENDING, LotStatus.CANCELLED)),
                shifted("I1", "a spend takes less", "job-1", ONE_MORE),
                shifted("I1", "a debt shrinks", "dispute-1", new Totals(0, 0, 0, -1)),
                shifted("I2", "a hold holds more", "hold-1", new Totals(0, 1, 0, 0)),
                shifted("I2", "a grant is pending twice", "invoice-1", new Totals(0, 0, 500, 0)),
                shifted("I8", "a spend leaves less than zero", "job-3", new Totals(-400, 0, 0, 0)),
                field("I12", "invoice-1", "amount", 501L));
    }

    private static Balance totals(Balance is, Totals by) {
        Totals was = is.totals();
        return with(
                is,
                "totals",
                new Totals(
                        was.available() + by.available(),
                        was.held() + by.held(),
                        was.pending() + by.pending(),
                        was.debt() + by.debt()));
    }

    private static List<Lot> status(List<Lot> rows, LotStatus from, LotStatus to) {
        return rows.stream()
                .map(lot -> lot.status() == from ? with(lot, "status", to) : lot)
                .toList();
    }

    static Stream<Alteration> lotsAndOrder() {
        return Stream.of(
                lots("I3", "a lot is missing", rows -> without(rows, lot -> lot.number() == 3)),
                lots(
                        "I3",
                        "an expired lot is not empty",
                        rows -> rows.stream()
                                .map(lot -> lot.status() == LotStatus.EXPIRED ? with(lot, "remaining", 1L) : lot)
                                .toList()),
                entry("I3", "a spend drew on another lot", "job-3", it -> with(it, "draws", moved(it.draws(), 3))),
                entry(
                        "I3",
                        "a spend drew on a lot that nobody made",
                        "job-3",
                        it -> with(it, "draws", moved(it.draws(), 99))),
                entries(
                        "I3",
                        "credits lapsed in another lot",
                        rows -> rows.stream()
                                .map(row -> row.type() == EntryType.EXPIRY
                                        ? with(row, "draws", moved(row.draws(), 2))
                                        : row)
                                .toList()),
                entries("I4", "an entry is missing", rows -> without(rows, row -> row.sequence() == 7)),
                entries("I4", "two entries are swapped", rows -> swapped(rows, 6)),
                entries(
                        "I4",
                        "an entry is written after one that is not",
                        rows -> rows.stream()
                                .map(row -> row.sequence() == 20 ? row.withHash(Hash.ZERO) : row)
                                .toList()),
                field("I4", "job-1", "sequence", 8L),
                field("I4", "job-1", "account", Story.ACCOUNT.in("other")),
                field("I4", "job-1", "before", Totals.ZERO),
                field("I4", "job-1", "at", Instant.parse("2026-01-01T00:00:00Z")),
                field("I4", "job-1", "at", Instant.parse("2026-03-01T10:00:00.000000001Z")),
                field("I4", "job-1", "recordedAt", Instant.parse("2026-03-02T09:00:00Z")),
                entries(
                        "I4",
                        "what time did was written before",
                        rows -> rows.stream()
                                .map(row -> row.type().isSystem() ? with(row, "recordedAt", Instant.EPOCH) : row)
                                .toList()));
    }

    private static List<Draw> moved(List<Draw> draws, long lot) {
        return draws.stream()
                .map(draw -> new Draw(lot, draw.amount(), draw.forLot()))
                .toList();
    }

    private static List<Entry> swapped(List<Entry> rows, int place) {
        List<Entry> others = new ArrayList<>(rows);
        Collections.swap(others, place, place + 1);
        return others;
    }

    static Stream<Alteration> drawsAndCaps() {
        return Stream.of(
                field("I5", "job-1", "draws", List.of()),
                field("I5", "job-1", "amount", 131L),
                field("I5", "job-1", "amount", -130L),
                field("I5", "hold-1", "type", EntryType.SPEND),
                field("I5", "longer", "extensions", List.of()),
                field("I5", "plan-1", "draws", List.of(new Draw(1, 1), new Draw(1, -1), new Draw(2, 0))),
                entry(
                        "I5",
                        "a revoke on nobody's behalf",
                        "dispute-1",
                        it -> with(
                                it,
                                "draws",
                                it.draws().stream()
                                        .map(draw -> new Draw(draw.lot(), draw.amount()))
                                        .toList())),
                entry("I5", "a debt paid twice", "invoice-3", it -> with(it, "draws", twice(it.draws()))),
                field("I6", "done-1", "refersTo", Optional.empty()),
                field("I6", "never-mind-2", "refersTo", Optional.of(key("hold-1"))),
                field("I6", "done-1", "amount", 41L),
                field("I6", "failed-1", "refersTo", Optional.of(key("job-2"))),
                field("I6", "failed-1", "refersTo", Optional.of(key("invoice-1"))),
                field("I6", "failed-1", "refersTo", Optional.of(key("fix-1"))),
                field("I6", "job-1", "amount", 70L),
                field("I5", "dispute-1", "amount", 501L),
                field("I6", "dispute-1-won", "amount", 399L),
                lots(
                        "I6",
                        "more taken back than granted",
                        rows -> rows.stream()
                                .map(lot -> with(lot, "revoked", lot.granted() + 1))
                                .toList()),
                field("I8", "job-4", "content", Content.NONE.with("amount", 500)),
                field("I8", "job-4", "content", Content.NONE.with("amount", 500).with("overdraft", 1)),
                field("I8", "dispute-1", "content", Content.NONE.with("mode", "UNSPENT")),
                shifted("I8", "a debt below zero", "job-1", new Totals(0, 0, 0, -1)));
    }

    private static List<Draw> twice(List<Draw> draws) {
        return Stream.concat(draws.stream(), draws.stream().skip(1)).toList();
    }

    static Stream<Alteration> keysAndAudit() {
        return Stream.of(
                field("I7", "job-3", "key", key("job-1")),
                field("I7", "job-3", "key", key("~job-3")),
                field("I7", "job-3", "actor", Actor.SYSTEM),
                new Alteration("I7", "a key that finds nothing", KeylessLedger::new),
                records("I9", "a record is missing", rows -> rows.subList(0, rows.size() - 1)),
                records(
                        "I9",
                        "a record is there twice",
                        rows -> Stream.concat(rows.stream(), rows.stream()).toList()),
                records(
                        "I9",
                        "a record of a spend",
                        rows -> rows.stream()
                                .map(row -> row.number() == 2 ? with(row, "sequence", 7L) : row)
                                .toList()),
                records(
                        "I9",
                        "a record of no entry",
                        rows -> rows.stream()
                                .map(row -> row.number() == 2 ? with(row, "sequence", 700L) : row)
                                .toList()),
                records(
                        "I9",
                        "a record with another amount",
                        rows -> rows.stream()
                                .map(row -> Other.altered(row, "amount"))
                                .toList()),
                records("I10", "records in another order", TamperingTest::reversed),
                new Alteration(
                        "I10",
                        "an entry with another hash",
                        it -> AlteredLedger.entries(
                                it,
                                rows -> rows.stream()
                                        .map(row -> row.sequence() == 5 ? Other.altered(row, "hash") : row)
                                        .toList())));
    }

    private static List<AuditRecord> reversed(List<AuditRecord> rows) {
        List<AuditRecord> others = new ArrayList<>(rows);
        Collections.reverse(others);
        return others;
    }

    private static final class KeylessLedger extends AlteredLedger {
        KeylessLedger(Ledger behind) {
            super(behind);
        }

        @Override
        public Optional<Entry> entry(Key key) {
            return Optional.empty();
        }
    }
}
