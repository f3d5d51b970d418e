package io.creditledger.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Ledger;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/**
 * The page about statements shows what the code writes. Run with {@code -Dledger.docs.write} it writes the examples anew;
 * otherwise it fails where they differ.
 */
class StatementPageTest {
    private static final Path DOCS = Path.of("../docs");

    private final Ledger ledger = Customer.march();
    private final Statement statement =
            ledger.statement(Customer.ACCOUNT, Period.ofMonth(YearMonth.of(2026, 3), Customer.ZONE));

    @Test
    void the_page_shows_the_text() throws IOException {
        StringBuilder text = new StringBuilder();
        statement.writeText(text, Customer.ZONE);
        Path page = DOCS.resolve("statement.md");
        String now = Files.readString(page);
        String begin = "<!-- begin example: written by StatementPageTest -->\n";
        String end = "<!-- end example -->";
        String expected = now.substring(0, now.indexOf(begin) + begin.length())
                + "\n```\n" + text + "```\n\n"
                + now.substring(now.indexOf(end));
        compare(page, expected);
    }

    @Test
    void the_example_is_the_html() throws IOException {
        compare(DOCS.resolve("examples/statement.html"), html());
    }

    @Test
    void the_picture_is_that_of_the_html() throws IOException {
        String html = html();
        compare(
                DOCS.resolve("examples/statement.svg"),
                html.substring(html.indexOf("<svg"), html.indexOf("</svg>")) + "</svg>\n");
    }

    private String html() throws IOException {
        StringBuilder html = new StringBuilder();
        statement.writeHtml(html, Customer.ZONE);
        return html.toString();
    }

    private static void compare(Path file, String expected) throws IOException {
        if (System.getProperty("ledger.docs.write") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file))
                .as("%s; write it anew with -Dledger.docs.write", file)
                .isEqualTo(expected);
    }
}
