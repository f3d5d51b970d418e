package io.creditledger.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Exports and statements of a million records fit into a heap of 64 MiB, which could not hold the records. */
class ExportMemoryTest {
    private static final String RECORDS = "1000000";

    @Test
    void a_million_records_need_no_more_than_64_mebibytes() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        RECORDS)
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        assertThat(said.lines())
                .contains(
                        "audit csv " + RECORDS,
                        "audit lines " + RECORDS,
                        "history csv " + RECORDS,
                        "statement html " + RECORDS);
        assertThat(java.exitValue()).as(said).isZero();
    }
}
