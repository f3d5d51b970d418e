package io.creditledger.jdbc.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program of the newest PostgreSQL, and a folder of data for it.
 *
 * @param program the server's program
 * @param data the folder, which is deleted when the JVM ends
 */
record PostgresFiles(Path program, Path data) {
    private static final Once<PostgresFiles> EMPTY = new Once<>(PostgresFiles::make);

    /** With no tables in it. */
    static PostgresFiles empty() {
        return EMPTY.get().copy();
    }

    /** A server that is started and stopped unpacks the programs and makes the files. */
    private static PostgresFiles make() {
        Path data = Folder.temporary();
        try {
            EmbeddedPostgres first = Postgres.builder(System.getProperty("ledger.postgres.newest", "18"))
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .start();
            try (first) {
                String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
                return ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().command())
                        .map(program -> new PostgresFiles(Path.of(program), data))
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in another folder, while no server runs on this one. */
    PostgresFiles copy() {
        Path copy = Folder.temporary();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(any -> !any.equals(data)).toList()) {
                Files.copy(file, copy.resolve(data.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return new PostgresFiles(program, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a server on these files follow another one. */
    PostgresFiles ofStandby() {
        try {
            Files.createFile(data.resolve("standby.signal"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server on this port. */
    Process start(int port, Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        if (isOfRoot()) {
            // PostgreSQL refuses to run as root: in a namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program.toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOfRoot() {
        try {
            return Files.getOwner(data).getName().equals("root");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the servers on these files have said. */
    String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return data.resolve("server.log");
    }
}
