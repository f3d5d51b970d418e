package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.BurnCriterion;
import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.explain.AfterAdjustment;
import io.creditledger.explain.Answer;
import io.creditledger.explain.Choice;
import io.creditledger.explain.ChosenLot;
import io.creditledger.explain.Drop;
import io.creditledger.explain.Flow;
import io.creditledger.explain.LotFacts;
import io.creditledger.explain.NextExpiry;
import io.creditledger.explain.NotUsable;
import io.creditledger.explain.Obstacle;
import io.creditledger.explain.PromotionsFirst;
import io.creditledger.explain.UnusableCredits;
import io.creditledger.explain.Waterfall;
import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers that answer questions about an account in a wrong way. */
final class AnswerFaults {
    private AnswerFaults() {}

    static Stream<Broken> all() {
        return Stream.concat(choices(), answers());
    }

    private static Stream<Broken> choices() {
        return Stream.of(
                answer(
                        "believes that the older lot is always chosen",
                        "ex17_expiry_is_explained",
                        "EXPIRY",
                        Choice.class,
                        choice -> decided(choice, BurnCriterion.LOT_NUMBER)),
                answer(
                        "believes that the lot that expires is always chosen",
                        "ex18_source_is_explained",
                        "SOURCE",
                        Choice.class,
                        choice -> decided(choice, BurnCriterion.EXPIRY)),
                answer(
                        "believes that there is always a reason",
                        "ex20_lot_number_is_explained",
                        "LOT_NUMBER",
                        Choice.class,
                        choice -> decided(choice, BurnCriterion.SOURCE)),
                answer(
                        "believes that lots always compete",
                        "ex21_the_only_lot_that_served_is_explained",
                        "ONLY_LOT",
                        Choice.class,
                        choice -> decided(choice, BurnCriterion.LOT_NUMBER)),
                answer(
                        "tells debt nowhere",
                        "ex24_debt_is_told_where_no_lot_was_left",
                        "20",
                        Choice.class,
                        choice -> with(choice, "debt", 0L)),
                ledger(
                        "explains acts of anybody",
                        "ex25_only_what_drew_on_lots_of_the_account_is_explained",
                        "expected",
                        AnswerFaults::ofAnybody),
                answer(
                        "believes that corrections take what is good for everything",
                        "ex23_holds_and_corrections_are_explained",
                        "SCOPE",
                        Choice.class,
                        choice -> choice.act().type() == EntryType.ADJUST
                                ? decided(choice, BurnCriterion.ONLY_LOT)
                                : choice));
    }

    private static Stream<Broken> answers() {
        return Stream.of(
                answer(
                        "is not in its time",
                        "ex12_an_account_without_entries_has_empty_explanations",
                        "1970",
                        Waterfall.class,
                        waterfall -> with(waterfall, "at", Instant.EPOCH)),
                answer(
                        "tells the smallest falls first",
                        "ex26_a_drop_is_explained_by_kind_and_by_its_largest_falls",
                        "expected",
                        Drop.class,
                        drop -> with(drop, "largest", reversed(drop.largest()))),
                answer(
                        "tells falls alone",
                        "ex27_where_nothing_fell_this_is_said",
                        "What raised it",
                        Drop.class,
                        drop -> with(drop, "changes", List.of())),
                answer(
                        "tells nothing of debts that new credits paid",
                        "ex28_credits_that_cannot_be_used_are_told_with_the_reason",
                        "DEBT",
                        NotUsable.class,
                        AnswerFaults::withoutDebt),
                answer(
                        "tells of credits that wait where none do",
                        "ex29_where_nothing_waits_this_is_said",
                        "expected",
                        NotUsable.class,
                        AnswerFaults::inventing),
                answer(
                        "counts what was spent of promotions as something else",
                        "ex30_promotions_that_went_first_are_told",
                        "expected: <50>",
                        PromotionsFirst.class,
                        answer -> with(answer, "used", BigInteger.ZERO)),
                answer(
                        "believes that promotions always go first",
                        "ex31_promotions_that_were_passed_over_are_told_with_the_rule",
                        "expected",
                        PromotionsFirst.class,
                        answer -> with(answer, "exceptions", 0L)),
                answer(
                        "takes everything for a promotion",
                        "ex32_where_there_were_no_promotions_this_is_said",
                        "There were no promotional credits.",
                        PromotionsFirst.class,
                        answer -> with(answer, "granted", BigInteger.TEN)),
                answer(
                        "tells nothing of debts that a correction paid",
                        "ex33_what_became_of_an_adjustment_is_told",
                        "70",
                        AfterAdjustment.class,
                        answer -> with(answer, "debtPaid", 0L)),
                answer(
                        "finds debts that nobody paid",
                        "ex34_where_no_adjustment_added_credits_this_is_said",
                        "expected: <0>",
                        AfterAdjustment.class,
                        answer -> with(answer, "debtPaid", 1L)),
                answer(
                        "tells expiries that are over",
                        "ex36_where_nothing_will_expire_this_is_said",
                        "as of",
                        NextExpiry.class,
                        answer -> with(answer, "at", Instant.EPOCH)),
                answer(
                        "takes all currencies for credits",
                        "ex38_times_are_told_in_the_zone_and_amounts_in_the_currency",
                        "gpu-seconds",
                        NextExpiry.class,
                        answer -> with(
                                answer, "account", Account.of(answer.account().owner()))),
                answer(
                        "draws waterfalls without what is old",
                        "ex40_many_lots_are_told_in_few_lines",
                        "5 older lots",
                        Waterfall.class,
                        waterfall -> with(
                                waterfall,
                                "lots",
                                waterfall
                                        .lots()
                                        .subList(
                                                Math.max(0, waterfall.lots().size() - 20),
                                                waterfall.lots().size()))),
                answer(
                        "draws waterfalls without debt",
                        "ex39_the_waterfall_is_told_line_by_line",
                        "debt: 20 paid",
                        Waterfall.class,
                        waterfall -> with(waterfall, "debt", Flow.NONE)));
    }

    private static <A extends Answer> Broken answer(
            String fault, String rule, String hint, Class<A> kind, UnaryOperator<A> change) {
        return ledger(fault, rule, hint, sound -> Retold.answers(sound, kind, change));
    }

    private static Choice decided(Choice choice, BurnCriterion always) {
        return with(
                choice,
                "lots",
                choice.lots().stream().map(chosen -> decidedBy(chosen, always)).toList());
    }

    private static ChosenLot decidedBy(ChosenLot chosen, BurnCriterion criterion) {
        return with(chosen, "decidedBy", criterion);
    }

    private static NotUsable withoutDebt(NotUsable answer) {
        return with(
                answer,
                "credits",
                answer.credits().stream()
                        .filter(some -> some.obstacle() != Obstacle.DEBT)
                        .toList());
    }

    private static NotUsable inventing(NotUsable answer) {
        LotFacts lot = new LotFacts(
                9,
                Key.of("x"),
                EntryType.GRANT,
                LotTerms.PURCHASED,
                answer.at(),
                Optional.empty(),
                Expiry.NEVER,
                OptionalLong.empty());
        return with(answer, "credits", List.of(new UnusableCredits(lot, 1, Obstacle.PAYMENT)));
    }

    private static Ledger ofAnybody(Ledger sound) {
        return Retold.explanations(sound, explanation -> new Explained(explanation, answer -> answer) {
            @Override
            public Optional<Choice> choice(Key act) {
                return sound.entry(act)
                        .map(Entry::account)
                        .flatMap(account -> sound.explain(account).choice(act));
            }
        });
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> other = new ArrayList<>(list);
        Collections.reverse(other);
        return other;
    }
}
