package io.creditledger.jdbc.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The quickstart prints what its page shows. */
final class QuickstartTest {
    @Test
    void the_page_shows_what_it_prints() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Quickstart.play(new PrintStream(printed, true, StandardCharsets.UTF_8));
        String page = Files.readString(Path.of("..", "docs", "quickstart.md"));
        assertThat(page)
                .contains(printed.toString(StandardCharsets.UTF_8)
                        .replace(System.lineSeparator(), "\n")
                        .strip());
    }
}
