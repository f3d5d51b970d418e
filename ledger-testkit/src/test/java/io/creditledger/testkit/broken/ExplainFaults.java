package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.timed;

import io.creditledger.Ledger;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ledgers that explain an account by reading its history in a wrong way. */
final class ExplainFaults {
    private ExplainFaults() {}

    static Stream<Broken> all() {
        return Stream.concat(facts(), contents());
    }

    private static Stream<Broken> facts() {
        return Stream.of(
                entries(
                        "takes a refund for the end of a hold",
                        "ex1_every_credit_of_a_lot_is_accounted_for",
                        "REFUNDED",
                        entry -> as(entry, EntryType.REFUND, EntryType.RELEASE)),
                entries(
                        "leaves debt out of explanations",
                        "ex3_debt_has_a_row_of_its_own_that_lots_pay",
                        "AVAILABLE",
                        ExplainFaults::withoutDebt),
                entries(
                        "takes what is taken back for expired",
                        "ex4_a_revoke_counts_where_it_was_taken",
                        "REVOKED",
                        entry -> as(entry, EntryType.REVOKE, EntryType.EXPIRY)),
                entries(
                        "takes a hold for a spend",
                        "ex5_what_a_capture_charges_is_spent_where_it_was_drawn",
                        "HELD",
                        entry -> as(entry, EntryType.HOLD, EntryType.SPEND)),
                entries(
                        "takes what is spared for refunded",
                        "ex7_what_is_spared_moves_from_lot_to_lot",
                        "MOVED",
                        ExplainFaults::withoutDetour),
                entries(
                        "takes a correction downwards for a revoke",
                        "ex8_corrections_are_told_up_and_down",
                        "ADJUSTED_DOWN",
                        entry ->
                                entry.change().available() < 0 ? as(entry, EntryType.ADJUST, EntryType.REVOKE) : entry),
                timed(
                        "explains nothing but now",
                        "ex9_an_instant_is_explained_as_it_was",
                        "2026-03-01T09:00:00Z",
                        (sound, clock) -> Retold.instants(sound, clock, (now, asked) -> now)),
                readings(
                        "explains only what is written down",
                        "ex10_a_sweep_changes_no_explanation",
                        "PAID_DEBT",
                        sound -> pages(
                                sound,
                                page -> items(
                                        page,
                                        page.items().stream()
                                                .filter(Entry::isWritten)
                                                .toList()))),
                timed(
                        "explains the future as of now",
                        "ex11_the_future_is_not_explained",
                        "instant",
                        (sound, clock) ->
                                Retold.instants(sound, clock, (now, asked) -> asked.isAfter(now) ? now : asked)),
                readings(
                        "explains the first page of a history",
                        "ex13_a_long_history_is_explained_to_its_end",
                        "SPENT",
                        sound -> pages(sound, page -> with(page, "next", Optional.empty()))),
                entries(
                        "explains by the expiry that was first",
                        "ex22_the_reason_is_that_of_its_time",
                        "LOT_NUMBER",
                        entry -> with(entry, "extensions", List.of())),
                entries(
                        "shows of a reason what is plain",
                        "ex37_hostile_text_stays_on_its_line",
                        "is missing in",
                        entry -> entry.note().reason().isEmpty()
                                ? entry
                                : with(entry, "note", entry.note().reason("something"))));
    }

    private static Stream<Broken> contents() {
        return Stream.of(
                without("pending", "ex2_what_waits_is_pending_until_it_is_paid_and_has_started", "PENDING"),
                without("reissue", "ex6_what_is_issued_anew_moves_from_lot_to_lot", "scope"),
                without("feature", "ex14_a_spend_is_explained_as_it_was_quoted", "lot 2 was drawn on")
                        .refusing(IllegalStateException.class),
                without("priority", "ex15_priority_is_explained", "PRIORITY"),
                without("scope", "ex16_scope_is_explained", "SCOPE"),
                without("start", "ex19_usable_from_is_explained", "USABLE_FROM"),
                without("expiry", "ex35_the_next_expiry_is_told", "[2, 3, 1]"));
    }

    private static Broken without(String field, String rule, String hint) {
        return entries("explains without the " + field, rule, hint, entry -> without(entry, field));
    }

    private static Broken entries(String fault, String rule, String hint, UnaryOperator<Entry> change) {
        return readings(fault, rule, hint, sound -> Front.showing(sound, change));
    }

    private static Broken readings(String fault, String rule, String hint, UnaryOperator<Ledger> reading) {
        return timed(fault, rule, hint, (sound, clock) -> Retold.readings(sound, clock, reading));
    }

    private static Ledger pages(Ledger sound, UnaryOperator<Page<Entry>> change) {
        return new Front(sound, other -> pages(other, change)) {
            @Override
            public Page<Entry> history(Account account, HistoryQuery query) {
                return change.apply(sound.history(account, query));
            }
        };
    }

    private static Page<Entry> items(Page<Entry> page, List<Entry> items) {
        return new Page<>(items, page.next(), page.back());
    }

    private static Entry as(Entry entry, EntryType is, EntryType other) {
        return entry.type() == is ? with(entry, "type", other) : entry;
    }

    private static Entry withoutDebt(Entry entry) {
        return with(
                with(
                        entry,
                        "draws",
                        entry.draws().stream()
                                .filter(draw -> draw.amount() > 0 && !draw.isDebt())
                                .toList()),
                "after",
                with(entry.after(), "debt", 0L));
    }

    /** Only where a refund's credits ended, not how they came there. */
    private static Entry withoutDetour(Entry entry) {
        List<Draw> draws = entry.draws();
        return entry.type() == EntryType.REFUND && draws.size() == 3
                ? with(entry, "draws", draws.subList(2, 3))
                : entry;
    }

    private static Entry without(Entry entry, String field) {
        String rest = entry.content()
                .text()
                .lines()
                .filter(line -> !line.startsWith(field + "="))
                .collect(Collectors.joining("\n"));
        return with(entry, "content", Content.parse(rest));
    }
}
