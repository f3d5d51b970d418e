package io.creditledger.testkit.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Texts that break what is not made for them. */
final class Texts {
    /** Every length that something in the library ends at; texts of one character less and more are made as well. */
    static final List<Integer> LIMITS = List.of(10, 20, 40, 50, 200, 500, 1000);

    private static final String SMILE = "\ud83d\ude00";

    /** Accepted wherever a text is printable ASCII. */
    static final List<String> PRINTABLE = List.of(
            "a",
            "A",
            "0",
            "00",
            "1e0",
            "-1",
            "+1",
            "1.0",
            "NULL",
            "null",
            "undefined",
            "true",
            "NaN",
            "a b",
            "a  b",
            "a_b",
            "a%b",
            "%",
            "_",
            "*",
            "?",
            "\\",
            "\\\\",
            "\\0",
            "\\n",
            "\\u0000",
            "'",
            "''",
            "\"",
            "`",
            ";",
            "--",
            "/*",
            "#",
            "$1",
            "${jndi:ldap://x/a}",
            ":name",
            ":a::b",
            "<name>",
            "{ts '2026-01-01'}",
            "{d",
            "?1",
            "' OR '1'='1",
            "'; DROP TABLE ledger_entry; --",
            "\\'; DROP TABLE ledger_entry; --",
            "1); DELETE FROM ledger_account; --",
            "$$; SELECT pg_sleep(9); $$",
            "' UNION SELECT NULL --",
            "<script>alert(1)</script>",
            "</td></table><img src=x onerror=alert(1)>",
            "&lt;&amp;&#60;&quot;",
            "<!-- ]]> -->",
            "]]>",
            "=1+1",
            "=cmd|' /C calc'!A0",
            "@SUM(A1)",
            "a,b",
            "a;b",
            "a=b",
            "a|b",
            "|",
            "1|2|3|4|5|6",
            "~",
            "~sys",
            "\"a\",\"b\"",
            "{\"a\": [1, null]}",
            "../../etc/passwd",
            "%00%0d%0a",
            "%s%n%d",
            "%n",
            "never",
            "P1D",
            "PT-1S",
            "P99999999999D",
            "2026-03-01T12:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "1E+2147483647",
            "1E-2147483648",
            "1E+17",
            "0.10 EUR",
            "0x10",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "!\"#$%&'()*+-./ 0:;<=>?@[ \\]^_`{|}~");

    /** Accepted wherever a text may be anything that people write. */
    static final List<String> WORDS = List.of(
            " a",
            "a ",
            "  a  ",
            "\u00e4",
            "a\u0308",
            "\u00df",
            "ss",
            "\u0130\u0131Ii",
            "\u212b\u00c5A\u030a",
            "\ufb01fi",
            "\u05d0\u05d1",
            "\u202egpj.exe",
            "\u2066a\u2069",
            "\u200b",
            "a\u200bb",
            "\u200d",
            "\u00ad",
            "\u2028",
            "a\u2029b",
            "\ufeffa",
            "a\ufeff",
            "\ufffd",
            "\uffff",
            "\ufffe",
            "\ue000",
            "\u3000a\u3000",
            "\u00a0a",
            "\u65e5\u672c\u8a9e",
            "\ud55c\uae00\u1112\u1161\u11ab",
            "\u0e33\u0e48",
            "a" + "\u0301".repeat(40),
            SMILE,
            "\ud83d\udc69\u200d\ud83d\udcbb",
            "\ud83c\uddf3\ud83c\uddf5",
            "\ud83d\udc4d\ud83c\udffd",
            "\ud800\udc00",
            "\udbff\udfff",
            "\uff1d1+1",
            "\uff07 OR 1=1",
            "\u2019; --");

    /** Refused everywhere. */
    private static final List<String> FOREVER_BAD = List.of(
            "",
            " ",
            "\t",
            "\u2003\u3000",
            "\0",
            "a\0b",
            "a\nb",
            "a\r\nb",
            "a\tb",
            "\u0007",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "\u009f",
            "\ud83d",
            "a\ud83d",
            "\ude00a",
            "\ude00\ud83d",
            "\ud83d" + SMILE,
            SMILE + "\ude00");

    /** Those that are accepted somewhere; the longest ones of every limit are among them. */
    static final List<String> ACCEPTED = Stream.of(
                    PRINTABLE.stream(), WORDS.stream(), LIMITS.stream().flatMap(Texts::ofLength))
            .flatMap(some -> some)
            .toList();

    /** All of them, those that are accepted most often first. */
    static final List<String> ALL = Stream.of(
                    ACCEPTED.stream(),
                    LIMITS.stream().flatMap(limit -> Stream.concat(ofLength(limit - 1), ofLength(limit + 1))),
                    FOREVER_BAD.stream(),
                    Stream.of("x".repeat(1 << 20)))
            .flatMap(some -> some)
            .toList();

    private Texts() {}

    private static Stream<String> ofLength(int length) {
        return Stream.of(
                "x".repeat(length),
                "x".repeat(length - 1) + "y",
                "x".repeat(length - 1) + "X",
                "9".repeat(length),
                "'".repeat(length),
                "\\".repeat(length),
                "\u65e5".repeat(length),
                "x".repeat(length % 2) + SMILE.repeat(length / 2));
    }
}
