package io.creditledger.jdbc.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder, deleted with all that is in it when the JVM ends. */
final class Folder implements AutoCloseable {
    private final Path path;

    private Folder(Path path) {
        this.path = path;
    }

    static Path temporary() {
        try {
            return JvmEnd.closes(new Folder(Files.createTempDirectory("ledger-test-"))).path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            // Some servers clear up after themselves.
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}
