package io.creditledger.testkit.hostile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Numbers and times at which something ends, overflows or is rounded. */
final class Pools {
    static final List<Long> LONGS = List.of(
            1L,
            2L,
            100L,
            0L,
            -1L,
            Long.MAX_VALUE,
            Long.MAX_VALUE - 1,
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1,
            Long.MAX_VALUE / 2 + 1,
            (long) Integer.MAX_VALUE,
            Integer.MAX_VALUE + 1L,
            (long) Integer.MIN_VALUE,
            1L << 53,
            (1L << 53) + 1,
            999_999_999_999_999_999L,
            1_000_000_000_000_000_000L);

    static final List<Integer> INTS = List.of(
            1, 50, 0, -1, 64, 65, 100, 255, 256, 1000, 1001, 32_767, 32_768, Integer.MAX_VALUE, Integer.MIN_VALUE);

    /** In order: the middle of life, the ends of what the ledger keeps, and what no database keeps. */
    static final List<Instant> INSTANTS = Stream.concat(
                    Stream.of(
                                    "2026-03-01T12:00:00Z",
                                    "2026-03-01T12:00:00.000001Z",
                                    "2026-03-01T12:00:00.123456789Z",
                                    "2026-03-29T01:30:00Z",
                                    "2028-02-29T23:59:59.999999999Z",
                                    "2038-01-19T03:14:07Z",
                                    "2038-01-19T03:14:08Z",
                                    "2106-02-07T06:28:16Z",
                                    "2262-04-11T23:47:16.854775807Z",
                                    "1970-01-01T00:00:00Z",
                                    "1970-01-01T00:00:00.000000001Z",
                                    "1969-12-31T23:59:59.999999999Z",
                                    "1582-10-10T00:00:00Z",
                                    "0000-01-01T00:00:00Z",
                                    "-0001-12-31T00:00:00Z",
                                    "9999-12-31T23:59:59.999999Z",
                                    "9999-12-31T23:59:59.999999999Z",
                                    "+10000-01-01T00:00:00Z",
                                    "+292278994-08-17T07:12:55.808Z")
                            .map(Instant::parse),
                    Stream.of(Instant.MIN, Instant.MAX))
            .toList();

    static final List<Duration> DURATIONS = List.of(
            Duration.ofDays(30),
            Duration.ofSeconds(1),
            Duration.ZERO,
            Duration.ofNanos(1),
            Duration.ofNanos(999),
            Duration.ofNanos(1_000),
            Duration.ofNanos(1_001),
            Duration.ofNanos(-1),
            Duration.ofSeconds(-1, 999_999_999),
            Duration.ofDays(365_250),
            Duration.ofDays(365_250).plusNanos(1),
            Duration.ofDays(1_000_000_000),
            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
            Duration.ofSeconds(Long.MIN_VALUE));

    static final List<LocalDate> DATES = List.of(
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2028, 2, 29),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(1969, 12, 31),
            LocalDate.of(9999, 12, 30),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(10_000, 1, 1),
            LocalDate.of(0, 1, 1),
            LocalDate.MIN,
            LocalDate.MAX);

    static final List<YearMonth> MONTHS = List.of(
            YearMonth.of(2026, 3),
            YearMonth.of(1970, 1),
            YearMonth.of(1969, 12),
            YearMonth.of(9999, 12),
            YearMonth.of(10_000, 1),
            YearMonth.of(-999_999_999, 1),
            YearMonth.of(999_999_999, 12));

    static final List<ZoneId> ZONES = List.of(
            ZoneOffset.UTC,
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Pacific/Apia"),
            ZoneOffset.MIN,
            ZoneOffset.MAX);

    static final List<BigDecimal> DECIMALS = List.of(
            new BigDecimal("0.01"),
            BigDecimal.ZERO,
            new BigDecimal("0E+30"),
            new BigDecimal("-0.01"),
            new BigDecimal("1E+17"),
            new BigDecimal("1E+18"),
            new BigDecimal("1E-18"),
            new BigDecimal("1E-19"),
            new BigDecimal("999999999999999999.999999999999999999"),
            new BigDecimal("0.100000000000000000000"),
            new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
            new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
            new BigDecimal(BigInteger.ZERO, Integer.MIN_VALUE),
            new BigDecimal(BigInteger.TEN.pow(400)));

    static final List<Integer> LENGTHS = List.of(1, 0, 2, 20, 21);

    static final List<Integer> BYTES = List.of(32, 0, 1, 31, 33, 100_000);

    private Pools() {}
}
