package io.creditledger.explain;

import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where credits came from and where they are or went, step by step; what came in equals what is here or went out. Over a
 * long life the steps may exceed 64 bits, though no balance ever does. Immutable.
 *
 * @param amounts how many credits in each step, in the order of the steps; no entry where there are none
 */
public record Flow(Map<FlowStep, BigInteger> amounts) {
    /** No credits at all. */
    public static final Flow NONE = new Flow(Map.of());

    /** Copies the map, without zeros. */
    public Flow {
        Map<FlowStep, BigInteger> copy = new EnumMap<>(FlowStep.class);
        amounts.forEach((step, amount) -> {
            if (amount.signum() != 0) {
                copy.put(step, amount);
            }
        });
        amounts = Collections.unmodifiableMap(copy);
    }

    /** How many credits went this way. */
    public BigInteger amount(FlowStep step) {
        return amounts.getOrDefault(step, BigInteger.ZERO);
    }

    /** How many credits came in. */
    public BigInteger in() {
        return sum(true);
    }

    /** How many credits are here or went out. */
    public BigInteger out() {
        return sum(false);
    }

    /** Both together. */
    public Flow plus(Flow other) {
        Map<FlowStep, BigInteger> sums = new EnumMap<>(FlowStep.class);
        sums.putAll(amounts);
        other.amounts.forEach((step, amount) -> sums.merge(step, amount, BigInteger::add));
        return new Flow(sums);
    }

    /** The same without what only changed its place within the account. */
    Flow acrossAccount() {
        Map<FlowStep, BigInteger> across = new EnumMap<>(FlowStep.class);
        across.putAll(amounts);
        across.keySet().removeIf(FlowStep::isWithinAccount);
        return new Flow(across);
    }

    /** Some steps in words. */
    String words(Predicate<FlowStep> which) {
        String terms = amounts.entrySet().stream()
                .filter(step -> which.test(step.getKey()))
                .map(step -> Words.number(step.getValue()) + " " + step.getKey().words())
                .collect(Collectors.joining(" + "));
        return terms.isEmpty() ? "0" : terms.replace("+ -", "- ");
    }

    private BigInteger sum(boolean incoming) {
        return amounts.entrySet().stream()
                .filter(step -> step.getKey().isIncoming() == incoming)
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
