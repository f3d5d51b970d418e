package io.creditledger.testkit.hostile;

import io.creditledger.Ledger;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Actor;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every question that a ledger can be asked, and whatever it hands out, with anything in it. */
final class Services {
    private final Map<Operation, Function<Ledger, Object>> questions = new LinkedHashMap<>();
    private final Twins twins;
    private final Makers makers;
    private final Dice dice;

    Services(Twins twins, Makers makers, Dice dice) {
        this.twins = twins;
        this.makers = makers;
        this.dice = dice;
        PublicApi.questions(Ledger.class).forEach(question -> {
            questions.put(question, ledger -> ledger);
            if (PublicApi.isService(question.result()) && question.code().getParameterCount() == 0) {
                PublicApi.questions(question.result())
                        .forEach(more -> questions.put(more, ledger -> behind(question, ledger)));
            }
        });
    }

    private static Object behind(Operation question, Ledger ledger) {
        try {
            return java.util.Objects.requireNonNull(question.call(ledger, new Object[0]));
        } catch (Throwable thrown) {
            throw new IllegalStateException(question + " fails", thrown);
        }
    }

    /** Any question. */
    void ask(Actor actor) {
        Operation question = dice.any(List.copyOf(questions.keySet()));
        List<Type> parameters = question.parameters();
        @Nullable Object[] chosen = new Object[parameters.size()];
        for (int at = 0; at < chosen.length; at++) {
            Optional<Object> one = makers.arguments().any(parameters.get(at));
            if (one.isEmpty()) {
                return;
            }
            chosen[at] = !Makers.primitive(question, at) && dice.percent(4) ? null : one.get();
        }
        twins.ask(actor, java.util.Objects.requireNonNull(questions.get(question)), question, chosen);
    }
}
