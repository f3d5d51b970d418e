package io.creditledger.jdbc.crash;

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
            for (int seen = 0; seen <= answers; seen++) {
                if (dots.read() < 0) {
                    throw new IllegalStateException("ended by itself: " + Files.readString(errors));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroyForcibly();
            process.onExit().join();
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
