package io.creditledger.testkit.hostile;

import io.creditledger.Ledger;
import io.creditledger.error.LedgerException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.testkit.internal.Dice;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Tries every factory, constructor and change of every value: with all that there is in each place, then at random. */
final class Makers {
    private final List<Operation> makers = PublicApi.makers();
    private final Set<Class<?>> inputs = PublicApi.inputs();
    private final Corpus corpus;
    private final Arguments arguments;
    private final Dice dice;
    private final Tally tally;

    Makers(Corpus corpus, Dice dice, Ledger ledger, Tally tally) {
        this.corpus = corpus;
        this.dice = dice;
        this.tally = tally;
        arguments = new Arguments(corpus, dice, ledger);
    }

    /** One value of each type that can be made at all, from harmless parts, so that everything else has something to begin with. */
    void begin() {
        PublicApi.constants().forEach(corpus::add);
        for (int pass = 0; pass < 6; pass++) {
            for (Operation maker : makers) {
                if (!maker.needsReceiver()) {
                    systematically(maker, () -> corpus.of(maker.owner()).isEmpty());
                }
            }
        }
    }

    /** Every value in every place of every maker, the other places harmless; and null. */
    void everything() {
        makers.forEach(maker -> systematically(maker, () -> true));
    }

    /** Any maker with anything. */
    void atRandom(int times) {
        for (int i = 0; i < times; i++) {
            Operation maker = dice.any(makers);
            Optional<Object> receiver = receiver(maker, dice.percent(90));
            @Nullable Object[] chosen = new Object[maker.parameters().size()];
            boolean there = receiver.isPresent();
            for (int at = 0; at < chosen.length && there; at++) {
                Optional<Object> one = arguments.any(maker.parameters().get(at));
                there = one.isPresent();
                chosen[at] = !primitive(maker, at) && dice.percent(3) ? null : one.orElse(null);
            }
            if (there) {
                attempt(maker, receiver.get(), chosen);
            }
        }
    }

    private void systematically(Operation maker, BooleanSupplier goesOn) {
        Optional<Object> receiver = receiver(maker, false);
        List<Optional<Object>> plain =
                maker.parameters().stream().map(arguments::plain).toList();
        if (receiver.isEmpty() || plain.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        if (goesOn.getAsBoolean()) {
            attempt(maker, receiver.get(), with(plain, -1, null));
        }
        for (int at = 0; at < plain.size() && goesOn.getAsBoolean(); at++) {
            Iterator<Object> values = arguments.each(maker.parameters().get(at)).iterator();
            while (values.hasNext() && goesOn.getAsBoolean()) {
                Object value = values.next();
                attempt(maker, receiver.get(), with(plain, at, value));
            }
            if (!primitive(maker, at) && goesOn.getAsBoolean()) {
                attempt(maker, receiver.get(), with(plain, at, null));
            }
        }
    }

    static @Nullable Object[] with(List<Optional<Object>> plain, int at, @Nullable Object value) {
        @Nullable Object[] chosen = plain.stream().map(Optional::orElseThrow).toArray();
        if (at >= 0) {
            chosen[at] = value;
        }
        return chosen;
    }

    static boolean primitive(Operation maker, int at) {
        return maker.code().getParameterTypes()[at].isPrimitive();
    }

    /** What values there are. */
    Arguments arguments() {
        return arguments;
    }

    /** The makers of a kind of values: those that are called on nobody, or those that change one. */
    List<Operation> of(Class<?> kind, boolean changing) {
        return makers.stream()
                .filter(maker -> kind.isAssignableFrom(maker.owner()))
                .filter(maker ->
                        changing ? maker.changes() : !maker.needsReceiver() && kind.isAssignableFrom(maker.result()))
                .toList();
    }

    /** Whom to call it on; the maker itself where it is called on nobody. */
    private Optional<Object> receiver(Operation maker, boolean any) {
        if (!maker.needsReceiver()) {
            return Optional.of(maker);
        }
        List<Object> all = corpus.of(maker.owner());
        return all.isEmpty() ? Optional.empty() : Optional.of(any ? dice.any(all) : all.get(0));
    }

    /** Calls it; empty where it refuses, or breaks, which is told. */
    Optional<Object> attempt(Operation maker, Object receiver, @Nullable Object[] chosen) {
        boolean nulls = Arrays.stream(chosen).anyMatch(Arguments::hasNull);
        tally.tried(maker);
        Object made;
        try {
            made = maker.call(receiver, chosen);
            tally.accept();
        } catch (Throwable thrown) {
            tally.refuse();
            if (!isRefusal(thrown, nulls)) {
                broken(maker, chosen, thrown);
            }
            return Optional.empty();
        }
        if (made != null && inputs.contains(made.getClass()) && !made.getClass().isEnum()) {
            keep(maker, chosen, made);
        }
        return Optional.ofNullable(made);
    }

    /** What was accepted can be shown, or is not as harmless as it was taken to be. */
    private void keep(Operation maker, @Nullable Object[] chosen, Object made) {
        try {
            Objects.requireNonNull(made.toString());
            corpus.add(made);
        } catch (RuntimeException thrown) {
            broken(maker, chosen, thrown);
        }
    }

    private void broken(Operation maker, @Nullable Object[] chosen, Throwable thrown) {
        String what = maker + " throws " + thrown.getClass().getName();
        tally.problem(what, " with " + Told.shown(Arrays.deepToString(chosen)) + ": " + thrown.getMessage());
    }

    /** Whether something was refused as it should be, and did not just break. */
    static boolean isRefusal(Throwable thrown, boolean nulls) {
        if (thrown instanceof NullPointerException) {
            return nulls;
        }
        return thrown instanceof LedgerException
                && !(thrown instanceof StoreException)
                && !(thrown instanceof OutcomeUnknownException)
                && !(thrown instanceof RetryableLedgerException);
    }
}
