package io.creditledger.testkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of a page that a test writes: with {@code -Dledger.docs.write} it does, otherwise it fails where the page differs.
 *
 * @param writer the test
 * @param page the page
 * @param name the name of the section in the comments around it
 */
record Section(Class<?> writer, Path page, String name) {
    /** These lines and no others are in the section. */
    void is(List<String> lines) throws IOException {
        String text = Files.readString(page);
        String begin = "<!-- begin " + name + ": written by " + writer.getSimpleName() + " -->\n";
        String end = "<!-- end " + name + " -->";
        String expected = text.substring(0, text.indexOf(begin) + begin.length())
                + String.join("\n", lines)
                + "\n"
                + text.substring(text.indexOf(end));
        if (System.getProperty("ledger.docs.write") != null) {
            Files.writeString(page, expected);
        } else {
            assertThat(text)
                    .as("%s; write it anew with -Dledger.docs.write", page)
                    .isEqualTo(expected);
        }
    }
}
