package io.creditledger.testkit.hostile;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.value.Actor;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A ledger beside the one in memory: both are asked the same, and have to give the same answer. */
final class Twins {
    private final Ledger memory;
    private final Ledger ledger;
    private final Tally tally;

    Twins(Ledger memory, Ledger ledger, Tally tally) {
        this.memory = memory;
        this.ledger = ledger;
        this.tally = tally;
    }

    /** What came of a question: an answer or a refusal. */
    private record Outcome(@Nullable Object answer, Optional<Throwable> thrown, Object comparable) {}

    private interface Question {
        @Nullable
        Object ask(boolean inMemory) throws Throwable;
    }

    /** Posts a command in somebody's name. What comes back says what the command said, or why not. */
    Optional<Receipt> post(Actor actor, Command command) {
        Optional<Object> answer = ask(
                "post " + command + " as " + actor,
                false,
                inMemory -> side(inMemory).as(actor).post(command));
        Optional<Receipt> receipt = answer.map(Receipt.class::cast);
        receipt.filter(one -> !one.isReplay())
                .flatMap(one -> Kept.difference(actor, command, one.entry()))
                .ifPresent(difference -> tally.problem("an entry is not as it was posted", ": " + difference));
        return receipt;
    }

    /** Asks both in somebody's name; empty where they refuse. */
    Optional<Object> ask(Actor actor, String what, Function<Ledger, Object> question) {
        return ask(what, false, inMemory -> question.apply(side(inMemory).as(actor)));
    }

    /** Asks one question of what stands behind both ledgers. */
    void ask(Actor actor, Function<Ledger, Object> service, Operation question, @Nullable Object[] arguments) {
        tally.asked(question);
        @Nullable Object[] one = arguments.clone();
        @Nullable Object[] other = arguments.clone();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Heard) {
                one[i] = new Heard();
                other[i] = new Heard();
            }
        }
        boolean nulls = Arrays.stream(arguments).anyMatch(Arguments::hasNull);
        ask(
                question + " of " + Told.shown(Arrays.deepToString(arguments)) + " as " + actor,
                nulls,
                inMemory -> question.call(service.apply(side(inMemory).as(actor)), inMemory ? one : other));
        for (int i = 0; i < arguments.length; i++) {
            if (one[i] instanceof Heard expected && other[i] instanceof Heard actual) {
                compare(question + " tells", expected.all(), actual.all());
            }
        }
    }

    private Ledger side(boolean inMemory) {
        return inMemory ? memory : ledger;
    }

    private Optional<Object> ask(String what, boolean nulls, Question question) {
        tally.asked();
        Outcome expected = outcome(question, true);
        Outcome actual = outcome(question, false);
        judge(what, "", actual, nulls);
        judge(what, " in memory", expected, nulls);
        compare(what, expected.comparable(), actual.comparable());
        return Optional.ofNullable(actual.answer());
    }

    private void judge(String what, String whose, Outcome outcome, boolean nulls) {
        outcome.thrown()
                .filter(thrown -> !Makers.isRefusal(thrown, nulls))
                .ifPresent(thrown -> tally.problem(
                        what.replaceAll("[( ].*", "") + " fails" + whose + " with "
                                + thrown.getClass().getName(),
                        ": " + Told.shown(what) + ": " + thrown + cause(thrown)));
    }

    private static Outcome outcome(Question question, boolean inMemory) {
        try {
            Object answer = question.ask(inMemory);
            return new Outcome(answer, Optional.empty(), Told.comparable(answer));
        } catch (Throwable thrown) {
            return new Outcome(null, Optional.of(thrown), Told.comparable(thrown));
        }
    }

    private void compare(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            tally.problem(
                    what.replaceAll("[( ].*", "") + " has another answer than in memory",
                    ": " + Told.shown(what) + ": " + Told.difference(expected, actual));
        }
    }

    private static String cause(Throwable thrown) {
        return thrown.getCause() == null ? "" : ", caused by " + thrown.getCause();
    }
}
