package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.entry.Totals;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.statement.LotLine;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Ledgers whose statements tell something else than what happened. */
final class StatementFaults {
    private StatementFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "counts the first instant of a period as before it",
                        "st1_the_opening_balance_is_that_before_the_first_instant",
                        "before everything",
                        sound -> telling(sound, StatementFaults::opensLate)),
                ledger(
                        "has the end of a period in it",
                        "st2_a_movement_at_the_first_instant_is_in_it_and_one_at_the_end_is_not",
                        "second",
                        sound -> asking(
                                sound,
                                period ->
                                        Period.of(period.from(), period.until().plusNanos(1_000)))),
                ledger(
                        "closes with what is available now",
                        "st2_a_movement_at_the_first_instant_is_in_it_and_one_at_the_end_is_not",
                        "closing",
                        sound -> telling(
                                sound,
                                (behind, told) -> with(
                                        told,
                                        "closing",
                                        behind.balance(told.account()).totals()))),
                ledger(
                        "leaves out what is on hold",
                        "st3_movements_lead_from_the_opening_to_the_closing_balance",
                        "closing",
                        sound -> telling(sound, (behind, told) -> with(told, "closing", noHolds(told.closing())))),
                ledger(
                        "opens with nothing",
                        "st4_its_balances_are_those_of_these_instants",
                        "opening",
                        sound -> telling(sound, (behind, told) -> with(told, "opening", Totals.ZERO))),
                ledger(
                        "loses the last movement of a period",
                        "st5_statements_of_periods_one_after_the_other_join",
                        "once each",
                        sound -> telling(sound, StatementFaults::withoutLast)),
                ledger(
                        "tells only what is written",
                        "st6_what_fell_due_is_in_it_before_it_is_written_down",
                        "an expiry",
                        sound -> moving(sound, Entry::isWritten)),
                ledger(
                        "reads its movements when they are asked for",
                        "st7_it_stays_as_it_is_whatever_is_written_afterwards",
                        "once more",
                        sound -> telling(sound, StatementFaults::readsLate)),
                ledger(
                        "tells nothing before a period is over",
                        "st8_a_period_that_is_not_over_is_told_of_as_far_as_it_came",
                        "first",
                        sound -> telling(
                                sound,
                                (behind, told) ->
                                        told.asOf().isBefore(told.period().until())
                                                ? with(told, "movements", List.of())
                                                : told)),
                ledger(
                        "tells of one page only",
                        "st10_there_may_be_more_movements_than_one_page_holds",
                        "in order",
                        sound -> telling(
                                sound,
                                (behind, told) -> with(
                                        told,
                                        "movements",
                                        movements(told).limit(1_000).toList()))),
                ledger(
                        "mixes the accounts of an owner",
                        "st11_it_is_of_one_account_alone",
                        "grant",
                        sound -> telling(sound, StatementFaults::ofOwner)),
                ledger(
                        "lists the lots of today",
                        "st13_lots_are_as_they_were_at_the_end",
                        "read later",
                        sound -> telling(sound, (behind, told) -> with(told, "lots", today(behind, told)))),
                ledger(
                        "forgets lots that ended",
                        "st14_lots_that_ended_since_were_there_then",
                        "read later",
                        sound -> telling(sound, (behind, told) -> with(told, "lots", stillThere(behind, told)))),
                ledger(
                        "takes every lot for usable",
                        "st15_lots_that_waited_then_are_shown_waiting",
                        "PENDING",
                        sound -> lining(sound, lot -> with(lot, "status", LotStatus.USABLE))),
                ledger(
                        "believes that nothing ends",
                        "st16_an_expiry_is_the_one_that_was_known_then",
                        "never",
                        sound -> lining(sound, lot -> with(lot, "expiry", Expiry.NEVER))),
                ledger(
                        "lists lots with what they were granted with",
                        "st17_lots_add_up_to_the_closing_balance",
                        "usable lots",
                        sound -> lining(sound, lot -> with(lot, "remaining", lot.granted()))),
                ledger(
                        "hides spends in statements",
                        "st18_every_form_tells_every_movement",
                        "spend in the text",
                        sound -> moving(sound, entry -> !entry.key().value().endsWith("spend"))));
    }

    private static Ledger telling(Ledger sound, BiFunction<Ledger, Statement, Statement> change) {
        return new Front(sound, other -> telling(other, change)) {
            @Override
            public Statement statement(Account account, Period period) {
                return change.apply(sound, sound.statement(account, period));
            }
        };
    }

    private static Ledger asking(Ledger sound, UnaryOperator<Period> change) {
        return telling(sound, (behind, told) -> behind.statement(told.account(), change.apply(told.period())));
    }

    private static Ledger moving(Ledger sound, Predicate<Entry> shown) {
        return telling(
                sound,
                (behind, told) ->
                        with(told, "movements", movements(told).filter(shown).toList()));
    }

    private static Ledger lining(Ledger sound, UnaryOperator<LotLine> change) {
        return telling(
                sound,
                (behind, told) ->
                        with(told, "lots", told.lots().stream().map(change).toList()));
    }

    private static Stream<Entry> movements(Statement told) {
        return StreamSupport.stream(told.movements().spliterator(), false);
    }

    private static Totals noHolds(Totals sums) {
        return new Totals(sums.available(), 0, sums.pending(), sums.debt());
    }

    private static Statement opensLate(Ledger behind, Statement told) {
        return with(
                told, "opening", behind.balanceAt(told.account(), told.period().from()));
    }

    private static Statement withoutLast(Ledger behind, Statement told) {
        List<Entry> entries = new ArrayList<>(movements(told).toList());
        if (entries.size() > 1) {
            entries.remove(entries.size() - 1);
        }
        return with(told, "movements", entries);
    }

    private static Statement readsLate(Ledger behind, Statement told) {
        HistoryQuery query = HistoryQuery.oldestFirst()
                .from(told.period().from())
                .until(told.period().until());
        Iterable<Entry> late =
                () -> behind.history(told.account(), query).items().iterator();
        return with(told, "movements", late);
    }

    private static Statement ofOwner(Ledger behind, Statement told) {
        Statement seconds = behind.statement(told.account().in("seconds"), told.period());
        return with(
                told,
                "movements",
                Stream.concat(movements(told), movements(seconds)).toList());
    }

    private static List<LotLine> today(Ledger behind, Statement told) {
        return behind.statement(
                        told.account(),
                        Period.of(told.period().from(), told.asOf().plusNanos(1_000)))
                .lots();
    }

    private static List<LotLine> stillThere(Ledger behind, Statement told) {
        List<Long> left = behind.lots(told.account(), LotQuery.all()).stream()
                .filter(lot -> lot.remaining() > 0)
                .map(Lot::number)
                .toList();
        return told.lots().stream().filter(lot -> left.contains(lot.number())).toList();
    }
}
