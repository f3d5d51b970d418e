package io.creditledger.internal.statement;

import io.creditledger.statement.Period;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An axis for a period with some round times on it: full minutes, hours, days, Mondays, months or years of a zone. */
final class TimeAxis {
    private static final int MOST = 9;

    /** A Monday on which a month and a year began. */
    private static final LocalDateTime ORIGIN = LocalDateTime.of(1968, 1, 1, 0, 0);

    private static final LocalDateTime ORIGIN_OF_YEARS = LocalDateTime.of(0, 1, 1, 0, 0);

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final List<Step> STEPS = Stream.of(
                    steps(ChronoUnit.SECONDS, 1, 2, 5, 10, 15, 30),
                    steps(ChronoUnit.MINUTES, 1, 2, 5, 10, 15, 30),
                    steps(ChronoUnit.HOURS, 1, 2, 3, 6, 12),
                    steps(ChronoUnit.DAYS, 1, 2, 7, 14),
                    steps(ChronoUnit.MONTHS, 1, 3, 6),
                    steps(ChronoUnit.YEARS, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000))
            .flatMap(steps -> steps)
            .toList();

    private final Period period;
    private final ZoneId zone;

    TimeAxis(Period period, ZoneId zone) {
        this.period = period;
        this.zone = zone;
    }

    /**
     * A round time.
     *
     * @param at when
     * @param label what it is called
     */
    record Tick(Instant at, String label) {}

    private record Step(ChronoUnit unit, int size) {
        LocalDateTime time(long number) {
            return origin().plus(number * size, unit);
        }

        /** The last number whose time is not after this one. */
        long number(LocalDateTime time) {
            return Math.floorDiv(unit.between(origin(), time), size);
        }

        private LocalDateTime origin() {
            return unit == ChronoUnit.YEARS ? ORIGIN_OF_YEARS : ORIGIN;
        }
    }

    private static Stream<Step> steps(ChronoUnit unit, int... sizes) {
        return Arrays.stream(sizes).mapToObj(size -> new Step(unit, size));
    }

    /** As many round times as there is room for. */
    List<Tick> ticks() {
        return STEPS.stream()
                .map(this::ticks)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }

    /** The round times of this kind; empty where these are too many. */
    private Optional<List<Tick>> ticks(Step step) {
        List<Tick> ticks = new ArrayList<>();
        Instant latest = period.from().minusNanos(1);
        for (long number = step.number(LocalDateTime.ofInstant(period.from(), zone)); ; number++) {
            LocalDateTime time = step.time(number);
            Instant at = time.atZone(zone).toInstant();
            if (at.isAfter(period.until())) {
                return Optional.of(ticks);
            } else if (at.isAfter(latest)) { // where clocks go forward two times of the day are one instant
                ticks.add(new Tick(at, label(step, time, at)));
                latest = at;
            }
            if (ticks.size() > MOST) {
                return Optional.empty();
            }
        }
    }

    /** Where clocks go forward some times of the day are not there: hours are told as clocks show them then. */
    private String label(Step step, LocalDateTime time, Instant at) {
        LocalDateTime shown = LocalDateTime.ofInstant(at, zone);
        boolean isMidnight = shown.toLocalTime().equals(LocalTime.MIDNIGHT);
        return switch (step.unit()) {
            case YEARS -> Integer.toString(time.getYear());
            case MONTHS -> month(time) + " " + time.getYear();
            case DAYS -> day(time);
            case SECONDS -> isMidnight ? day(shown) : SECONDS.format(shown);
            default -> isMidnight ? day(shown) : shown.toLocalTime().toString();
        };
    }

    private static String day(LocalDateTime time) {
        return time.getDayOfMonth() + " " + month(time);
    }

    private static String month(LocalDateTime time) {
        String name = time.getMonth().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
