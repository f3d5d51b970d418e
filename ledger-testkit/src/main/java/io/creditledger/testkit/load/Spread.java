package io.creditledger.testkit.load;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** How operations are spread over accounts. Immutable. */
public final class Spread {
    private final String name;
    private final IntFunction<ToIntFunction<SplittableRandom>> choice;

    private Spread(String name, IntFunction<ToIntFunction<SplittableRandom>> choice) {
        this.name = name;
        this.choice = choice;
    }

    /** Each account as often as any other: the callers hardly ever meet. */
    public static Spread uniform() {
        return new Spread("uniform", accounts -> random -> random.nextInt(accounts));
    }

    /**
     * A few are busy, and most are not: the account of rank n, from 1 on, is chosen in proportion to 1 / n^exponent. With 1.0
     * and 10,000 accounts the first one has a tenth of all operations.
     */
    public static Spread zipf(double exponent) {
        if (!(exponent > 0)) {
            throw new IllegalArgumentException("the exponent is above 0, not " + exponent);
        }
        return new Spread("zipf " + exponent, accounts -> {
            double[] upTo = sums(exponent, accounts);
            return random -> rank(upTo, random.nextDouble() * upTo[accounts - 1]);
        });
    }

    /** All on the first account: the callers wait for each other all the time. */
    public static Spread oneAccount() {
        return new Spread("one account", accounts -> random -> 0);
    }

    /** What chooses one of so many accounts, by its number from 0 on. To be shared by threads, each with its own random. */
    public ToIntFunction<SplittableRandom> over(int accounts) {
        return choice.apply(accounts);
    }

    private static double[] sums(double exponent, int accounts) {
        double[] upTo = new double[accounts];
        double sum = 0;
        for (int i = 0; i < accounts; i++) {
            sum += Math.pow(i + 1, -exponent);
            upTo[i] = sum;
        }
        return upTo;
    }

    private static int rank(double[] upTo, double point) {
        int found = Arrays.binarySearch(upTo, point);
        return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found + 1);
    }

    /** What it is called in reports. */
    @Override
    public String toString() {
        return name;
    }
}
