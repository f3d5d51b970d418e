package io.creditledger.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A million records are exported, and 200,000 movements stated, in a heap of 64 MiB, which could not hold them. */
class ExportMemoryTest {
    @Test
    void a_million_records_need_no_more_than_64_mebibytes() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor(5, TimeUnit.MINUTES)).as(said).isTrue();
        assertThat(said.lines())
                .contains("audit csv 1000000", "audit lines 1000000", "history csv 200000", "statement html");
        assertThat(java.exitValue()).as(said).isZero();
    }
}
