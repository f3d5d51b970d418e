package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Direction;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers from which exports and comparisons cannot tell the truth. */
final class ExportFaults {
    private ExportFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "answers with the first record only",
                        "st19_an_export_has_every_audit_record_of_its_query",
                        "records",
                        sound -> auditing(
                                sound, page -> with(page, "items", page.items().subList(0, 1)))),
                ledger(
                        "has no order",
                        "st20_an_export_has_every_entry_of_its_query_in_its_order",
                        "one",
                        ExportFaults::oldestFirst),
                ledger(
                        "finds one of many keys",
                        "l26_many_keys_find_what_each_finds",
                        "expected",
                        sound -> finding(sound, keys -> List.copyOf(keys).subList(0, Math.min(1, keys.size())))),
                ledger(
                        "finds no entries of many keys",
                        "st21_a_comparison_finds_what_is_missing_or_has_another_amount_here",
                        "MISSING_HERE",
                        sound -> finding(sound, keys -> List.of())),
                ledger(
                        "forgets what was revoked",
                        "st22_a_comparison_finds_money_that_went_back_without_its_credits",
                        "NOT_REVOKED",
                        ExportFaults::forgetsRevokes),
                ledger(
                        "audits no activation",
                        "st23_a_comparison_finds_what_nobody_claimed",
                        "late",
                        sound -> auditing(
                                sound,
                                page -> with(
                                        page,
                                        "items",
                                        page.items().stream()
                                                .filter(act -> act.action() != AuditAction.ACTIVATE)
                                                .toList()))));
    }

    private static Ledger auditing(Ledger sound, UnaryOperator<Page<AuditRecord>> change) {
        return new Front(sound, other -> auditing(other, change)) {
            @Override
            public Page<AuditRecord> audit(AuditQuery query) {
                return change.apply(sound.audit(query));
            }
        };
    }

    private static Ledger finding(Ledger sound, UnaryOperator<Collection<Key>> change) {
        return new Front(sound, other -> finding(other, change)) {
            @Override
            public Map<Key, Entry> entries(Collection<Key> keys) {
                return sound.entries(change.apply(keys));
            }
        };
    }

    private static Ledger oldestFirst(Ledger sound) {
        return new Front(sound, ExportFaults::oldestFirst) {
            @Override
            public Page<Entry> history(Account account, HistoryQuery query) {
                return sound.history(account, with(query, "direction", Direction.OLDEST_FIRST));
            }
        };
    }

    private static Ledger forgetsRevokes(Ledger sound) {
        return new Front(sound, ExportFaults::forgetsRevokes) {
            @Override
            public List<Lot> lots(Account account, LotQuery query) {
                return sound.lots(account, query).stream()
                        .map(lot -> with(lot, "revoked", 0L))
                        .toList();
            }
        };
    }
}
