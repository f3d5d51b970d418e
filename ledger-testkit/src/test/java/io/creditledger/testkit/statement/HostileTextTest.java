package io.creditledger.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Ledger;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.export.Export;
import io.creditledger.query.AuditQuery;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What people type stays text in every form. */
class HostileTextTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

    private final MutableClock clock = MutableClock.at(NOON);
    private final Ledger ledger = InMemoryLedger.create(clock, Actor.service("\"><script>alert(1)</script>"));

    private Statement statement(String owner, String reason) {
        Account account = Account.of(owner);
        ledger.grant(Grant.purchase(account, 100, Key.of("<b>key</b>")).reason(reason));
        ledger.spend(Spend.of(account, 7, Key.of("=key&'")).reason(reason).reference("@ref"));
        return ledger.statement(account, Period.of(NOON.minusSeconds(3_600), NOON.plusSeconds(3_600)));
    }

    private interface Form {
        void write(Statement statement, StringBuilder out) throws IOException;
    }

    private static String written(Statement statement, Form form) throws IOException {
        StringBuilder out = new StringBuilder();
        form.write(statement, out);
        return out.toString();
    }

    private static String html(Statement statement) throws IOException {
        return written(statement, (told, out) -> told.writeHtml(out, ZONE));
    }

    /** The page with what XML does not know made so that it does: void elements and the document type. */
    private static Document parsed(String html) throws IOException {
        String xml = html.replaceAll("<meta ([^>]*)>", "<meta $1/>").replace("<!DOCTYPE html>", "");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new AssertionError("the page is not well-formed", broken);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</title></svg></td><img src=x onerror=alert(1)>",
                "\"onmouseover=\"alert(1)",
                "&lt;&amp;&#60;",
                "<!-- ]]> -->"
            })
    void markup_is_text_on_the_page(String hostile) throws IOException {
        String html = html(statement(hostile, hostile));
        Document page = parsed(html);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("Statement of " + hostile);
        assertThat(page.getElementsByTagName("title").item(0).getTextContent()).contains(hostile);
        List<String> foreign = new ArrayList<>();
        var isolated = page.getElementsByTagName("bdi");
        for (int i = 0; i < isolated.getLength(); i++) {
            foreign.add(isolated.item(i).getTextContent());
        }
        assertThat(foreign).contains(hostile, hostile + " (@ref)", "<b>key</b>", "=key&'");
    }

    @Test
    void the_page_needs_no_other_and_says_what_its_picture_shows() throws IOException {
        String html = html(statement("somebody", "nothing"));
        Document page = parsed(html);
        assertThat(html.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http:", "https:", "src=", "href=", "@import")
                .contains("default-src 'none'");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        var picture = (Element) page.getElementsByTagName("svg").item(0);
        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(picture.getAttribute("aria-labelledby")).isEqualTo("picture-title picture-text");
        assertThat(page.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Most: 100, at 2026-03-01 17:45:00", "At the end: 93", "Spent: -7 in 1 movement.");
        var heads = page.getElementsByTagName("th");
        for (int i = 0; i < heads.getLength(); i++) {
            assertThat(((Element) heads.item(i)).getAttribute("scope")).isIn("col", "row");
        }
    }

    @Test
    void hidden_characters_are_named_and_others_kept_to_themselves() throws IOException {
        Statement statement =
                statement("somebody", "a\u202Egpj.exe\u2028b \u05D0\u05D1 \uD83D\uDC69\u200D\uD83D\uDCBB");
        String named = "a\\u{202e}gpj.exe\\u{2028}b \u05D0\u05D1 \uD83D\uDC69\u200D\uD83D\uDCBB";
        assertThat(html(statement)).contains("<bdi>" + named + "</bdi>").doesNotContain("\u202E", "\u2028");
        assertThat(written(statement, (told, out) -> told.writeText(out, ZONE)))
                .contains("\u2068" + named + "\u2069\n")
                .doesNotContain("\u202E", "\u2028");
        assertThat(written(statement, (told, out) -> told.writeJson(out, ZONE)))
                .contains("\"a\\u202egpj.exe\\u2028b \u05D0\u05D1 \uD83D\uDC69\u200D\uD83D\uDCBB\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\"=1\"", "\uFF1D1", "a;=1", "a;\"+1"})
    void no_cell_is_a_formula(String hostile) throws IOException {
        Statement statement = statement("somebody", hostile);
        String safe = hostile.startsWith("a;") ? "a;'" + hostile.substring(2) : "'" + hostile;
        String cell = safe.replace("\"", "\"\"");
        StringBuilder audit = new StringBuilder();
        Export.audit(ledger, AuditQuery.oldestFirst()).writeCsv(audit);
        for (String csv : List.of(written(statement, (told, out) -> told.writeCsv(out, ZONE)), audit.toString())) {
            assertThat(csv).containsAnyOf("," + cell + ",", ",\"" + cell + "\",");
        }
        assertThat(written(statement, (told, out) -> told.writeCsv(out, ZONE))).contains(",'=key&',", ",'@ref,");
    }

    @Test
    void a_cell_that_is_no_formula_is_left_alone() throws IOException {
        Statement statement = statement("a=b", "1-1; x = y, \"so\"");
        assertThat(written(statement, (told, out) -> told.writeCsv(out, ZONE)))
                .contains(",a=b,", ",\"1-1; x = y, \"\"so\"\"\",", ",93,");
    }

    @Test
    void no_form_depends_on_the_locale() throws IOException {
        Statement statement = statement("somebody", "\u0130");
        String expected = all(statement);
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "de-CH")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(all(statement)).as(tag).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String all(Statement statement) throws IOException {
        return html(statement)
                + written(statement, (told, out) -> told.writeText(out, ZONE))
                + written(statement, (told, out) -> told.writeCsv(out, ZONE))
                + written(statement, (told, out) -> told.writeJson(out, ZONE));
    }
}
