package io.creditledger.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.entry.Totals;
import io.creditledger.statement.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The parts of a picture that calculate. */
class PictureTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    private static List<String> labels(Period period, ZoneId zone) {
        return new TimeAxis(period, zone)
                .ticks().stream().map(TimeAxis.Tick::label).toList();
    }

    private static Period from(Instant begin, Duration length) {
        return Period.of(begin, begin.plus(length));
    }

    @Test
    void times_are_round_in_their_zone() {
        assertThat(labels(Period.ofMonth(YearMonth.of(2026, 3), BERLIN), BERLIN))
                .containsExactly("2 Mar", "9 Mar", "16 Mar", "23 Mar", "30 Mar");
        assertThat(labels(Period.ofDays(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 10), BERLIN), BERLIN))
                .containsExactly("10 Mar", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00", "11 Mar");
        assertThat(labels(from(BEGIN.plusSeconds(3), Duration.ofSeconds(40)), ZoneOffset.UTC))
                .containsExactly(
                        "00:00:05", "00:00:10", "00:00:15", "00:00:20", "00:00:25", "00:00:30", "00:00:35", "00:00:40");
        assertThat(labels(from(BEGIN, Duration.ofDays(700)), ZoneOffset.UTC))
                .containsExactly(
                        "Apr 2026", "Jul 2026", "Oct 2026", "Jan 2027", "Apr 2027", "Jul 2027", "Oct 2027", "Jan 2028");
        assertThat(labels(from(Instant.EPOCH, Duration.ofDays(20_000)), ZoneOffset.UTC))
                .containsExactly("1970", "1980", "1990", "2000", "2010", "2020");
    }

    @Test
    void an_axis_for_any_period_has_few_times_on_it() {
        long length = 1_000;
        while (length < Duration.ofDays(365 * 8_000L).toSeconds()) {
            assertThat(labels(from(Instant.EPOCH, Duration.ofSeconds(length)), BERLIN))
                    .hasSizeBetween(3, 9);
            length = length * 3 / 2;
        }
        assertThat(labels(from(BEGIN.plusNanos(1_000), Duration.ofNanos(1_000)), BERLIN))
                .isEmpty();
    }

    /** On 29 March clocks in Berlin go from 02:00 to 03:00. */
    @Test
    void an_hour_that_is_not_there_is_not_on_the_axis() {
        assertThat(labels(from(Instant.parse("2026-03-28T23:00:00Z"), Duration.ofHours(5)), BERLIN))
                .containsExactly("29 Mar", "01:00", "03:00", "04:00", "05:00", "06:00");
    }

    @Test
    void amounts_are_round_and_zero_is_among_them() {
        assertThat(AmountAxis.of(DoubleStream.of(1_300, 40)).numbers()).containsExactly(0.0, 500.0, 1_000.0, 1_500.0);
        assertThat(AmountAxis.of(DoubleStream.of(-310, 1_300)).numbers())
                .startsWith(-500.0, 0.0)
                .endsWith(1_500.0);
        assertThat(AmountAxis.of(DoubleStream.of(-7)).numbers()).containsExactly(-8.0, -6.0, -4.0, -2.0, 0.0);
        assertThat(AmountAxis.of(DoubleStream.of(0)).numbers()).containsExactly(0.0, 1.0);
        assertThat(AmountAxis.of(DoubleStream.of(Long.MIN_VALUE, Long.MAX_VALUE))
                        .numbers())
                .hasSizeBetween(4, 8)
                .contains(0.0);
    }

    @Test
    void an_amount_has_its_place_on_the_axis() {
        AmountAxis axis = AmountAxis.of(DoubleStream.of(-500, 1_500));
        assertThat(axis.part(-500)).isEqualTo(0);
        assertThat(axis.part(0)).isEqualTo(0.25);
        assertThat(axis.part(1_500)).isEqualTo(1);
    }

    @Test
    void large_amounts_have_short_labels() {
        assertThat(AmountAxis.label(-500)).isEqualTo("-500");
        assertThat(AmountAxis.label(999_999)).isEqualTo("999,999");
        assertThat(AmountAxis.label(1_500_000)).isEqualTo("1.5 M");
        assertThat(AmountAxis.label(-2e9)).isEqualTo("-2 G");
        assertThat(AmountAxis.label(-400_000_000_000d)).isEqualTo("-400 G");
        assertThat(AmountAxis.label((double) Long.MAX_VALUE)).isEqualTo("9.2 E");
    }

    @Test
    void a_long_curve_has_few_points_and_keeps_its_extremes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Curve curve = new Curve(new Slots(from(BEGIN, Duration.ofDays(30)), 400));
        long lowest = Long.MAX_VALUE;
        long highest = Long.MIN_VALUE;
        Totals last = Totals.ZERO;
        for (int i = 0; i < 50_000; i++) {
            last = new Totals(random.nextInt(1_000_000), random.nextInt(1_000), 0, 0);
            lowest = Math.min(lowest, last.available());
            highest = Math.max(highest, last.available());
            curve.add(BEGIN.plusSeconds(i * 50L), last);
        }
        List<Point> points = curve.points();
        assertThat(points)
                .as("seed %d", seed)
                .hasSizeLessThan(400 * 6)
                .isSortedAccordingTo((one, other) -> Long.compare(one.order(), other.order()));
        assertThat(points.stream().mapToLong(point -> point.sums().available()).min())
                .hasValue(lowest);
        assertThat(points.stream().mapToLong(point -> point.sums().available()).max())
                .hasValue(highest);
        assertThat(points.get(points.size() - 1).sums()).isEqualTo(last);
        assertThat(points.get(0).at()).isEqualTo(BEGIN);
    }

    @Test
    void what_is_outside_of_the_period_is_at_its_edge() {
        Slots slots = new Slots(from(BEGIN, Duration.ofDays(1)), 24);
        assertThat(slots.of(BEGIN.minusSeconds(5))).isZero();
        assertThat(slots.of(BEGIN.plus(Duration.ofHours(5)))).isEqualTo(5);
        assertThat(slots.of(BEGIN.plus(Duration.ofDays(9)))).isEqualTo(23);
    }

    /** A spike that goes up and down at one moment must not become a slope. */
    @Test
    void a_curve_goes_in_right_angles_only() {
        Period period = from(BEGIN, Duration.ofDays(1));
        Curve curve = new Curve(new Slots(period, 400));
        for (long available : new long[] {5, 900, 5, -40, 5}) {
            curve.add(BEGIN.plusSeconds(3_600), new Totals(available, 10, 0, 0));
        }
        curve.add(BEGIN.plusSeconds(7_200), new Totals(5, 0, 0, 0));
        Frame frame = new Frame(period, AmountAxis.of(DoubleStream.of(-40, 910)), 0, 0, 100, 100);
        String svg = new CurvePath(curve.points(), frame).svg();
        String path = svg.substring(svg.lastIndexOf("d=\"M") + 4, svg.lastIndexOf('"'));
        String[] corners = path.split("L", -1);
        assertThat(corners).hasSizeGreaterThan(3);
        for (int i = 1; i < corners.length; i++) {
            String[] from = corners[i - 1].split(" ", -1);
            String[] to = corners[i].split(" ", -1);
            assertThat(from[0].equals(to[0]) || from[1].equals(to[1])).as(path).isTrue();
        }
        assertThat(svg).contains("class=\"held\"");
    }
}
