package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.error.LedgerException;
import io.creditledger.query.AuditPlace;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Cursor;
import io.creditledger.query.Page;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers whose audit trail cannot be trusted. */
final class AuditFaults {
    private static final Hash FAKE = Hash.parse("ab".repeat(32));

    private AuditFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "forgets to audit",
                        "u1_every_supply_side_or_administrative_act_leaves_one_record",
                        "REVOKE",
                        sound -> rows(
                                sound,
                                rows -> rows.stream()
                                        .filter(row -> row.action() != AuditAction.REVOKE)
                                        .toList())),
                ledger(
                        "audits consumption",
                        "u2_consumption_leaves_no_record",
                        "expected: <[GRANT]>",
                        sound -> recordingMore(sound, true, false)),
                ledger(
                        "audits in the name of the system",
                        "u4_a_record_says_what_its_entry_says",
                        "SYSTEM",
                        sound -> each(sound, row -> with(row, "actor", Actor.SYSTEM))),
                ledger(
                        "audits replays",
                        "u5_a_replay_leaves_no_record",
                        "expected: <[",
                        sound -> recordingMore(sound, true, false)),
                ledger(
                        "audits refusals as acts",
                        "u6_a_refusal_leaves_no_record",
                        "expected: <[",
                        sound -> recordingMore(sound, false, true)),
                ledger(
                        "numbers records like entries",
                        "u8_records_count_from_one_in_each_account",
                        "expected: <[1, 2]>",
                        sound -> each(sound, row -> with(row, "number", row.sequence()))),
                ledger(
                        "does not audit what had no effect",
                        "u10_an_act_of_zero_is_recorded",
                        "[100, 30, 0]",
                        sound -> rows(
                                sound,
                                rows -> rows.stream()
                                        .filter(row -> row.amount() != 0)
                                        .toList())),
                ledger(
                        "links nothing",
                        "u11_every_record_is_a_link_of_its_own",
                        "different links",
                        sound -> each(sound, row -> row.linked(row.number(), FAKE))),
                ledger(
                        "does not filter records by account",
                        "u12_records_are_found_by_account",
                        "expected: <[",
                        sound -> asking(
                                sound,
                                query -> with(query, "filter", with(query.filter(), "account", Optional.empty())))),
                ledger(
                        "does not filter records by actor",
                        "u13_records_are_found_by_actor",
                        "expected: <[",
                        sound -> asking(
                                sound,
                                query -> with(query, "filter", with(query.filter(), "actor", Optional.empty())))),
                ledger(
                        "does not filter records by action",
                        "u14_records_are_found_by_action",
                        "expected: <[",
                        sound -> asking(
                                sound, query -> with(query, "filter", with(query.filter(), "actions", Set.of())))),
                ledger(
                        "does not filter records by key",
                        "u15_records_are_found_by_reference_and_by_key",
                        "expected: <[",
                        sound -> asking(
                                sound, query -> with(query, "filter", with(query.filter(), "key", Optional.empty())))),
                ledger(
                        "includes the end of a span of records",
                        "u16_records_are_found_by_time",
                        "expected: <[",
                        sound -> asking(sound, AuditFaults::untilAndIncluding)),
                ledger(
                        "orders records by account",
                        "u18_records_come_by_instant_then_account_then_number",
                        "expected: <[",
                        sound -> rows(sound, AuditFaults::byAccount)),
                ledger(
                        "loses a record between pages",
                        "u19_pages_of_any_size_join_to_the_whole_trail_in_both_directions",
                        "by 1",
                        AuditFaults::losesOne),
                ledger(
                        "turns round in place in the trail",
                        "u20_one_can_turn_round_on_any_page",
                        "expected: <[",
                        AuditFaults::inPlace));
    }

    private static Ledger asking(Ledger sound, UnaryOperator<AuditQuery> change) {
        return new Front(sound, other -> asking(other, change)) {
            @Override
            public Page<AuditRecord> audit(AuditQuery query) {
                return sound.audit(change.apply(query));
            }
        };
    }

    private static Ledger rows(Ledger sound, UnaryOperator<List<AuditRecord>> change) {
        return new Front(sound, other -> rows(other, change)) {
            @Override
            public Page<AuditRecord> audit(AuditQuery query) {
                Page<AuditRecord> page = sound.audit(query);
                return with(page, "items", change.apply(page.items()));
            }
        };
    }

    private static Ledger each(Ledger sound, UnaryOperator<AuditRecord> change) {
        return rows(sound, rows -> rows.stream().map(change).toList());
    }

    /** Shows the last record once more for each command that should have left none. */
    private static Ledger recordingMore(Ledger sound, boolean accepted, boolean refused) {
        AtomicInteger more = new AtomicInteger();
        Ledger counting = Front.posting(sound, (behind, command) -> {
            try {
                var receipt = behind.post(command);
                more.addAndGet(
                        accepted && (receipt.isReplay() || !command.type().isAudited()) ? 1 : 0);
                return receipt;
            } catch (LedgerException refusal) {
                more.addAndGet(refused ? 1 : 0);
                throw refusal;
            }
        });
        return rows(
                counting,
                rows -> Stream.concat(
                                rows.stream(),
                                rows.stream().skip(Math.max(0, rows.size() - 1)).limit(more.get()))
                        .toList());
    }

    private static AuditQuery untilAndIncluding(AuditQuery query) {
        return query.filter()
                .until()
                .map(end -> query.until(end.plus(Duration.ofNanos(1000))))
                .orElse(query);
    }

    private static List<AuditRecord> byAccount(List<AuditRecord> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.account().orElseThrow().owner()))
                .toList();
    }

    private static Ledger losesOne(Ledger sound) {
        return new Front(sound, AuditFaults::losesOne) {
            @Override
            public Page<AuditRecord> audit(AuditQuery query) {
                Page<AuditRecord> page = sound.audit(query);
                return query.after().isPresent()
                        ? with(page, "items", page.items().stream().skip(1).toList())
                        : page;
            }
        };
    }

    private static Ledger inPlace(Ledger sound) {
        return new Front(sound, AuditFaults::inPlace) {
            @Override
            public Page<AuditRecord> audit(AuditQuery query) {
                Page<AuditRecord> page = sound.audit(query);
                Optional<Cursor> end = page.items().stream()
                        .reduce((one, other) -> other)
                        .map(row -> AuditPlace.of(row).cursor());
                return with(page, "back", end);
            }
        };
    }
}
