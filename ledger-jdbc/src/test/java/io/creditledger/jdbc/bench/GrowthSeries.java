package io.creditledger.jdbc.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An account that grew.
 *
 * @param name what it is called in the report
 * @param entries how many entries it begins with
 * @param lots how many lots are open in it, besides those that every account has
 */
record GrowthSeries(String name, int entries, int lots) {
    private static final int MANY_LOTS = 10_000;
    private static final List<Integer> STEPS = List.of(10, 1_000, 100_000);

    /** Accounts with 10 entries and more, up to so many. */
    static List<GrowthSeries> entries(int most) {
        return Stream.concat(STEPS.stream().filter(step -> step < most), Stream.of(most))
                .map(step -> new GrowthSeries(text(step) + " entries", step, 0))
                .toList();
    }

    /** The same, and an account with many open lots. */
    static List<GrowthSeries> entriesAndLots(int most) {
        return Stream.concat(
                        entries(most).stream(),
                        Stream.of(new GrowthSeries(text(MANY_LOTS) + " open lots", MANY_LOTS, MANY_LOTS)))
                .toList();
    }

    /** Which of these has this name. */
    static int number(List<GrowthSeries> all, String name) {
        return IntStream.range(0, all.size())
                .filter(number -> all.get(number).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
