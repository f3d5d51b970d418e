package io.creditledger.internal.statement;

import io.creditledger.internal.text.Figures;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An axis for amounts with some round numbers on it, the zero always among them.
 *
 * @param step from one round number to the next
 * @param least the number at the lower end, in steps
 * @param most the number at the upper end, in steps
 */
record AmountAxis(double step, int least, int most) {
    private static final int STEPS = 5;
    private static final double LARGE = 1_000_000;
    private static final String PREFIXES = "MGTPE";

    /** The axis on which all of these amounts have room. */
    static AmountAxis of(DoubleStream amounts) {
        var all = DoubleStream.concat(DoubleStream.of(0), amounts).summaryStatistics();
        double step = round(Math.max(STEPS, all.getMax() - all.getMin()) / STEPS);
        int least = (int) Math.floor(all.getMin() / step);
        int most = (int) Math.ceil(all.getMax() / step);
        return new AmountAxis(step, least, Math.max(most, least + 1));
    }

    /** The next 1, 2 or 5 with zeros behind it. */
    private static double round(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(digit -> digit * power)
                .filter(step -> step >= wanted)
                .findFirst()
                .orElse(10 * power);
    }

    /** The round numbers, from below. */
    List<Double> numbers() {
        return IntStream.rangeClosed(least, most)
                .mapToObj(steps -> steps * step)
                .toList();
    }

    /** How far above the lower end an amount is, as a part of the whole. */
    double part(double amount) {
        return (amount / step - least) / (most - least);
    }

    /** A round number in a few characters. */
    static String label(double number) {
        double value = number;
        int prefix = -1;
        while (Math.abs(value) >= (prefix < 0 ? LARGE : 1_000)) {
            value /= prefix < 0 ? LARGE : 1_000;
            prefix++;
        }
        long tenths = Math.round(value * 10);
        String digits = Figures.grouped(tenths / 10) + (tenths % 10 == 0 ? "" : "." + Math.abs(tenths % 10));
        return prefix < 0 ? digits : digits + " " + PREFIXES.charAt(prefix);
    }
}
