package io.creditledger.jdbc.crash;

import io.creditledger.jdbc.db.ProcessTree;
import io.creditledger.testkit.internal.Until;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process that writes to a database until it is killed with SIGKILL. */
final class Killing {
    private Killing() {}

    /** Starts one, and kills it after so many answers to its callers. */
    static void after(int answers, String url, Round round) {
        Path errors = round.folder().resolve("errors-" + round.number());
        Process process = start(url, round, errors);
        try (InputStream dots = process.getInputStream()) {
            Until.holds(
                    () -> dots.available() > answers || !process.isAlive(),
                    () -> "it does not answer: " + text(errors));
            if (dots.available() <= answers) {
                throw new IllegalStateException("ended by itself: " + text(errors));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ProcessTree.of(process).kill();
        }
    }

    private static String text(Path errors) {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(String url, Round round, Path errors) {
        try {
            return new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DoomedProcess.class.getName(),
                            url,
                            String.valueOf(round.number()),
                            String.valueOf(round.seed()),
                            round.folder().toString()))
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
