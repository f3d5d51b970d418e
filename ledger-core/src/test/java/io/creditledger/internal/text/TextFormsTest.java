package io.creditledger.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values of every kind in every form. */
class TextFormsTest {
    private static final List<Column<Object>> VALUE = List.of(new Column<>("value", value -> value));

    private static String csv(Object value) {
        String row = Csv.row(VALUE, value);
        assertThat(row).endsWith("\r\n");
        return row.substring(0, row.length() - 2);
    }

    private static Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", 1L);
        map.put("b\"", List.of("x", true, Optional.empty()));
        return map;
    }

    @Test
    void json_has_every_kind_of_value() {
        assertThat(Json.value(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
        assertThat(Json.value(true)).isEqualTo("true");
        assertThat(Json.value(Optional.empty())).isEqualTo("null");
        assertThat(Json.value(Optional.of(Optional.of("x")))).isEqualTo("\"x\"");
        assertThat(Json.value(Optional.of(7))).isEqualTo("7");
        assertThat(Json.value(map())).isEqualTo("{\"a\":1,\"b\\\"\":[\"x\",true,null]}");
        assertThat(Json.object(VALUE, List.of())).isEqualTo("{\"value\":[]}");
    }

    @Test
    void json_escapes_what_is_hidden_and_what_would_end_a_string_or_a_script() {
        assertThat(Json.value("\"\\</script>\t\u2029\uFEFF\uFFFE\uD800"))
                .isEqualTo("\"\\\"\\\\\\u003c/script>\\u0009\\u2029\\ufeff\\ufffe\\ud800\"");
        assertThat(Json.value("\uD83F\uDFFF\uD83D\uDE00")).isEqualTo("\"\\ud83f\\udfff\uD83D\uDE00\"");
    }

    @Test
    void csv_quotes_what_has_to_be_quoted() {
        assertThat(csv(Optional.empty())).isEmpty();
        assertThat(csv(Optional.of(-7L))).isEqualTo("-7");
        assertThat(csv(false)).isEqualTo("false");
        assertThat(csv("a,b")).isEqualTo("\"a,b\"");
        assertThat(csv("a;b")).isEqualTo("\"a;b\"");
        assertThat(csv("a\u2028b")).isEqualTo("\"a\u2028b\"");
        assertThat(csv("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(csv(map())).isEqualTo("\"{\"\"a\"\":1,\"\"b\\\"\"\"\":[\"\"x\"\",true,null]}\"");
        assertThat(Csv.header(VALUE)).isEqualTo("value\r\n");
    }

    @Test
    void csv_has_no_formula() {
        assertThat(csv("=1")).isEqualTo("'=1");
        assertThat(csv("\t=1")).isEqualTo("\"'\t=1\"");
        assertThat(csv(" \"@x")).isEqualTo("\"' \"\"@x\"");
        assertThat(csv("x; -2")).isEqualTo("\"x;' -2\"");
        assertThat(csv("a-b=c")).isEqualTo("a-b=c");
        assertThat(csv(" ")).isEqualTo("\" \"");
    }

    @Test
    void html_has_no_markup() {
        assertThat(Html.escaped("<a b='c' d=\"e\">&")).isEqualTo("&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;");
        assertThat(Html.foreign("")).isEmpty();
        assertThat(Html.foreign("\u2067x")).isEqualTo("<bdi>\\u{2067}x</bdi>");
        assertThat(Html.number("-1,000")).isEqualTo("\u22121,000");
    }

    @Test
    void plain_text_keeps_its_direction_to_itself() {
        assertThat(Hidden.plain("left \u05D0")).isEqualTo("\u2068left \u05D0\u2069");
        assertThat(Hidden.plain("left \u200F\u0007")).isEqualTo("left \\u{200f}\\u{7}");
        assertThat(Hidden.plain("\uFDD0 \uD83F\uDFFE")).isEqualTo("\\u{fdd0} \\u{1fffe}");
    }

    @Test
    void figures_are_grouped() {
        assertThat(Figures.grouped(0)).isEqualTo("0");
        assertThat(Figures.grouped(-123)).isEqualTo("-123");
        assertThat(Figures.grouped(-123_456)).isEqualTo("-123,456");
        assertThat(Figures.grouped(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
        assertThat(Figures.signed(0)).isEqualTo("0");
        assertThat(Figures.signed(-5)).isEqualTo("-5");
        assertThat(Figures.signed(BigInteger.TEN.pow(20))).isEqualTo("+100,000,000,000,000,000,000");
    }

    @Test
    void times_are_those_of_the_zone() {
        Times times = new Times(ZoneId.of("Asia/Kathmandu"));
        Instant instant = Instant.parse("2026-03-01T18:15:00.000001Z");
        assertThat(times.readable(instant)).isEqualTo("2026-03-02 00:00:00");
        assertThat(times.exact(instant)).isEqualTo("2026-03-02T00:00:00.000001+05:45");
    }
}
