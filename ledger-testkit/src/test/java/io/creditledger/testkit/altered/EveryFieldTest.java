package io.creditledger.testkit.altered;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Ledger;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.LotStatus;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.testkit.LedgerInvariants;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever field of whatever row is altered, the invariants find it and name the row. */
final class EveryFieldTest {
    private final Ledger sound = Story.told();

    @Test
    void a_sound_story_keeps_all_invariants() {
        assertThat(LedgerInvariants.violations(sound, Story.ACCOUNT)).isEmpty();
        LedgerInvariants.check(sound, Story.ACCOUNT);
    }

    @Test
    void the_story_has_every_kind_of_entry_and_every_status_of_lots() {
        assertThat(entries()).extracting(Entry::type).contains(EntryType.values());
        assertThat(entries()).extracting(Entry::isWritten).contains(false);
        assertThat(sound.lots(Story.ACCOUNT, LotQuery.all()))
                .extracting(lot -> lot.status())
                .contains(LotStatus.USABLE, LotStatus.PENDING, LotStatus.DEPLETED, LotStatus.EXPIRED);
    }

    static Stream<String> entryFields() {
        return fields(Entry.class);
    }

    static Stream<String> recordFields() {
        return fields(AuditRecord.class);
    }

    private static Stream<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }

    private List<Entry> entries() {
        return sound.history(Story.ACCOUNT, HistoryQuery.oldestFirst().limit(1000))
                .items();
    }

    @ParameterizedTest
    @MethodSource("entryFields")
    void an_altered_entry_breaks_the_chain(String field) {
        long written = entries().stream().filter(Entry::isWritten).count();
        for (int i = 0; i < written; i++) {
            int place = i;
            Ledger altered = AlteredLedger.entries(sound, rows -> replaced(rows, place, field));
            assertThat(LedgerInvariants.violations(altered, Story.ACCOUNT))
                    .as("%s of entry %s", field, place + 1)
                    .anyMatch(message -> message.startsWith("I10 " + Story.ACCOUNT + ", entry "));
        }
    }

    @ParameterizedTest
    @MethodSource("recordFields")
    void an_altered_audit_record_breaks_the_chain(String field) {
        List<AuditRecord> records = sound.audit(
                        AuditQuery.oldestFirst().account(Story.ACCOUNT).limit(1000))
                .items();
        for (int i = 0; i < records.size(); i++) {
            int place = i;
            Ledger altered = AlteredLedger.records(sound, rows -> replaced(rows, place, field));
            assertThat(LedgerInvariants.violations(altered, Story.ACCOUNT))
                    .as("%s of record %s", field, place + 1)
                    .anyMatch(message -> message.startsWith("I10 " + Story.ACCOUNT + ", audit record "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "account, I3",
        "number, I3",
        "key, I3",
        "granted, I3",
        "remaining, I3",
        "lapsed, I3",
        "revoked, I6",
        "grantedAt, I3"
    })
    void an_altered_lot_is_found(String field, String invariant) {
        int lots = sound.lots(Story.ACCOUNT, LotQuery.all()).size();
        for (int i = 0; i < lots; i++) {
            int place = i;
            Ledger altered = AlteredLedger.lots(sound, rows -> replaced(rows, place, field));
            assertThat(LedgerInvariants.violations(altered, Story.ACCOUNT))
                    .as("%s of the lot at %s", field, place)
                    .anyMatch(message -> message.startsWith(invariant + " " + Story.ACCOUNT + ", lot"));
        }
    }

    @Test
    void every_message_names_invariant_account_and_place() {
        Ledger altered = AlteredLedger.entries(
                sound,
                rows -> rows.stream()
                        .map(row -> Other.altered(Other.altered(row, "amount"), "after"))
                        .toList());
        assertThat(LedgerInvariants.violations(altered, Story.ACCOUNT))
                .isNotEmpty()
                .allMatch(message -> message.matches("I\\d+ user-42 \\[credits], .+: .+"));
    }

    private static <R extends Record> List<R> replaced(List<R> rows, int place, String field) {
        List<R> others = new ArrayList<>(rows);
        others.set(place, Other.altered(rows.get(place), field));
        return others;
    }
}
