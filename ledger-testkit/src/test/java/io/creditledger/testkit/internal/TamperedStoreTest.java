package io.creditledger.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Capture;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.error.HistoryBrokenException;
import io.creditledger.inspect.Finding;
import io.creditledger.inspect.Inspection;
import io.creditledger.inspect.InspectionPlan;
import io.creditledger.inspect.Repair;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.engine.Claims;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.engine.Held;
import io.creditledger.internal.engine.LotBirth;
import io.creditledger.internal.engine.LotState;
import io.creditledger.internal.engine.Refunded;
import io.creditledger.internal.ledger.StoreLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.altered.Other;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import io.creditledger.value.Source;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is falsified in books kept in memory, an inspection finds, and a repair puts right where it can. */
final class TamperedStoreTest {
    private static final Instant T0 = Instant.parse("2026-03-01T09:00:00Z");
    private static final Account ACCOUNT = Account.of("user-42");

    /** A bound: it may be earlier. The account is what the others are found by. */
    private static final Set<String> NO_CACHE =
            Set.of("account", "nextDue", "sequence", "chain", "audits", "auditChain", "signals");

    private final InMemoryStore store = new InMemoryStore();
    private final MutableClock clock = MutableClock.at(T0);
    private final Ledger ledger = new StoreLedger(store, clock, Actor.service("app"), HouseRules.DEFAULT);

    @BeforeEach
    void story() {
        ledger.grant(
                Grant.promotion(ACCOUNT, 100, key("welcome")).scope("images").expiresAfter(Duration.ofDays(1)));
        ledger.grant(Grant.purchase(ACCOUNT, 500, key("invoice")).pending());
        ledger.grant(Grant.purchase(ACCOUNT, 300, key("bought")).reference("I-1"));
        ledger.spend(Spend.of(ACCOUNT, 130, key("job")).reason("a long one"));
        ledger.refund(Refund.of(key("job"), key("failed")).amount(30));
        ledger.hold(Hold.of(ACCOUNT, 40, key("hold")));
        ledger.capture(Capture.of(key("hold"), key("done")).amount(25));
        ledger.extend(Extend.forGood(key("bought"), key("longer")));
        ledger.revoke(Revoke.toTotal(key("bought"), 20, key("disputed")));
        ledger.hold(Hold.of(ACCOUNT, 10, key("open")));
        ledger.grant(Grant.purchase(Account.of("neighbour"), 5, key("neighbours")));
    }

    private static Key key(String value) {
        return Key.of(value);
    }

    /** In the name of somebody who may repair. */
    private Inspection inspection() {
        return ledger.as(Actor.admin("ann")).inspection();
    }

    @Test
    void sound_books_are_sound() {
        assertThat(inspection().reconcile(ACCOUNT)).isEmpty();
        assertThat(inspection().verify(ACCOUNT).isSound()).isTrue();
    }

    static Stream<String> fieldsOfEntries() {
        return components(Entry.class);
    }

    private static Stream<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }

    @ParameterizedTest
    @MethodSource("fieldsOfEntries")
    void every_field_of_an_entry(String field) {
        for (int place = 0; place < 10; place++) {
            int at = place;
            Entry sound = shelf(shelf -> shelf.entries().get(at));
            entries(rows -> rows.set(at, Other.altered(sound, field)));
            assertThat(inspection().verify(ACCOUNT).firstBroken().map(broken -> broken.row()))
                    .as("entry %d with another %s", at + 1, field)
                    .contains(Row.of(RowKind.ENTRY, at + 1));
            assertThat(inspection().reconcile(ACCOUNT)).isNotEmpty();
            entries(rows -> rows.set(at, sound));
        }
    }

    static Stream<String> fieldsOfRecords() {
        return components(AuditRecord.class);
    }

    @ParameterizedTest
    @MethodSource("fieldsOfRecords")
    void every_field_of_an_audit_record(String field) {
        AuditRecord sound = shelf(shelf -> shelf.audits().get(1));
        audits(rows -> rows.set(1, Other.altered(sound, field)));
        assertThat(inspection().verify(ACCOUNT).firstBroken().map(broken -> broken.row()))
                .contains(Row.of(RowKind.AUDIT, 2));
        assertThat(inspection().reconcile(ACCOUNT)).isNotEmpty();
    }

    @Test
    void entries_and_records_that_are_removed_or_exchanged() {
        named(Row.of(RowKind.ENTRY, 4), rows -> rows.remove(3));
        named(Row.of(RowKind.ENTRY, 10), rows -> rows.remove(9));
        named(Row.of(RowKind.ENTRY, 2), rows -> Collections.swap(rows, 1, 2));
        named(Row.of(RowKind.ENTRY, 11), rows -> rows.add(Other.with(rows.get(9), "sequence", 11L)));
        audits(rows -> rows.remove(rows.size() - 1));
        assertThat(inspection().verify(ACCOUNT).broken())
                .extracting(broken -> broken.row())
                .containsExactly(Row.of(RowKind.AUDIT, 6));
    }

    private void named(Row row, Consumer<List<Entry>> tampering) {
        List<Entry> sound = List.copyOf(shelf(Shelf::entries));
        entries(tampering);
        assertThat(inspection().verify(ACCOUNT).firstBroken().orElseThrow().row())
                .isEqualTo(row);
        assertThatThrownBy(() -> inspection().repair(Repair.of(ACCOUNT, "a test", key("in-vain"))))
                .isInstanceOf(HistoryBrokenException.class)
                .hasMessageContaining(row.toString());
        entries(rows -> {
            rows.clear();
            rows.addAll(sound);
        });
    }

    @Test
    void every_field_of_every_lot_and_hold_and_of_the_account() {
        int repairs = 0;
        for (Decision forged : forged()) {
            write(forged);
            List<Finding> findings = inspection().reconcile(ACCOUNT);
            assertThat(findings).as("what is found of %s", forged).isNotEmpty();
            assertThat(inspection()
                            .repair(Repair.of(ACCOUNT, "a test", key("repair-" + repairs++)))
                            .findings())
                    .isEqualTo(findings);
            assertThat(inspection().reconcile(ACCOUNT)).isEmpty();
        }
        assertThat(repairs).isGreaterThan(60);
    }

    private List<Decision> forged() {
        List<Decision> forged = new ArrayList<>();
        Head head = shelf(Shelf::head);
        for (LotState lot : List.copyOf(shelf(Shelf::lots).values())) {
            components(LotState.class)
                    .filter(field -> !Set.of("birth", "claims", "told").contains(field))
                    .forEach(field -> forged.add(of(otherwise(lot, field))));
            components(LotBirth.class)
                    .filter(field -> !field.equals("number"))
                    .forEach(field -> forged.add(of(Other.with(lot, "birth", otherwise(lot.birth(), field)))));
            components(Claims.class)
                    .filter(field -> !field.equals("declarations"))
                    .forEach(field -> forged.add(of(Other.with(lot, "claims", otherwise(lot.claims(), field)))));
            forged.add(of(Other.with(lot, "birth", Other.with(lot.birth(), "number", 77L))));
        }
        for (Held hold : List.copyOf(shelf(Shelf::holds).values())) {
            components(Held.class)
                    .filter(field -> !field.equals("sequence") && !field.equals("key"))
                    .forEach(field ->
                            forged.add(decision(List.of(), List.of(otherwise(hold, field)), Optional.empty())));
        }
        forged.add(decision(List.of(), List.of(), Optional.of(new Refunded(key("job"), 29))));
        forged.add(decision(List.of(), List.of(), Optional.of(new Refunded(key("done"), 1))));
        components(Head.class)
                .filter(field -> !NO_CACHE.contains(field))
                .forEach(field -> forged.add(headed(otherwise(head, field))));
        forged.add(headed(Other.with(head, "nextDue", Instant.MAX)));
        return forged;
    }

    private static <R extends Record> R otherwise(R row, String field) {
        return switch (field) {
            case "usableFrom", "startsAt" -> Other.with(row, field, Optional.of(T0.plusSeconds(7)));
            case "settledBy" -> Other.with(row, field, Optional.of(key("somebody")));
            case "expiry" -> Other.with(row, field, Expiry.at(T0.plusSeconds(99)));
            case "terms" -> Other.with(row, field, LotTerms.of(Source.ALLOWANCE));
            default -> Other.altered(row, field);
        };
    }

    private Decision of(LotState lot) {
        return decision(List.of(lot), List.of(), Optional.empty());
    }

    private Decision decision(List<LotState> lots, List<Held> holds, Optional<Refunded> refund) {
        return new Decision(shelf(Shelf::head), List.of(), List.of(), lots, holds, refund, Optional.empty(), List.of());
    }

    private static Decision headed(Head head) {
        return new Decision(
                head, List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Writes what the ledger never decided, under the account's row as it is now unless that is what is forged. */
    private void write(Decision forged) {
        store.inside(ACCOUNT, shelf -> {
            boolean isHead = forged.lots().isEmpty()
                    && forged.holds().isEmpty()
                    && forged.refund().isEmpty();
            Head now = shelf.head();
            Head head = isHead
                    ? Other.with(Other.with(forged.head(), "audits", now.audits()), "auditChain", now.auditChain())
                    : now;
            store.append(new Decision(
                    head,
                    List.of(),
                    List.of(),
                    forged.lots(),
                    forged.holds(),
                    forged.refund(),
                    Optional.empty(),
                    List.of()));
            return true;
        });
    }

    @Test
    void the_neighbour_is_not_blamed() {
        entries(rows -> rows.remove(0));
        List<Finding> findings = new ArrayList<>();
        inspection().reconcile(InspectionPlan.all(), findings::add);
        assertThat(findings).isNotEmpty().allMatch(finding -> finding.account().equals(Optional.of(ACCOUNT)));
        assertThat(findings.get(0).toString()).startsWith("CRITICAL I10 user-42 [credits], entry 1, history: ");
    }

    private <T> T shelf(Function<Shelf, T> look) {
        return store.inside(ACCOUNT, look).orElseThrow();
    }

    private void entries(Consumer<List<Entry>> tampering) {
        shelf(shelf -> {
            tampering.accept(shelf.entries());
            return true;
        });
    }

    private void audits(Consumer<List<AuditRecord>> tampering) {
        shelf(shelf -> {
            tampering.accept(shelf.audits());
            return true;
        });
    }
}
