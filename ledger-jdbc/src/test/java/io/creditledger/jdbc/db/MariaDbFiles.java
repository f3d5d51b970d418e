package io.creditledger.jdbc.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The files of a MariaDB server, in a temporary folder: they stay while the server comes and goes. */
final class MariaDbFiles {
    private static final int END_OF_LOG = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MariaDbPrograms programs;
    private final Path folder;
    private final Path data;
    private final List<String> where;

    private MariaDbFiles(MariaDbPrograms programs, Path folder, Path data, List<String> where) {
        this.programs = programs;
        this.folder = folder;
        this.data = data;
        this.where = where;
    }

    /** A folder with nothing in it yet. */
    static MariaDbFiles temporary() {
        MariaDbPrograms programs = MariaDbPrograms.find();
        Path folder = Folder.temporary();
        try {
            // As root the server runs as another user, who has to get through to its data.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path data = forAll(folder.resolve("data"));
            // A server that starts throws away the temporary tables of all others in the same folder.
            Path scratch = forAll(folder.resolve("tmp"));
            List<String> where = new ArrayList<>(List.of("--no-defaults", "--datadir=" + data, "--tmpdir=" + scratch));
            if (Files.getOwner(folder).getName().equals("root")) {
                where.add("--user=mysql");
            }
            return new MariaDbFiles(programs, folder, data, List.copyOf(where));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path forAll(Path made) throws IOException {
        Files.createDirectory(made);
        return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    /** Makes the first files. A node that joins a cluster does not need them: it gets everything from another. */
    void install() {
        List<String> how = new ArrayList<>(where);
        how.add("--auth-root-authentication-method=normal");
        how.add("--skip-test-db");
        Path log = folder.resolve("install.log");
        if (!ends(run(programs.installer(), how, log))) {
            throw new IllegalStateException("could not install a database: " + text(log));
        }
    }

    /** Starts a server. Without the flush to disk that makes commits durable: fast enough for tests. */
    Process serve(int port, List<String> more) {
        List<String> how = new ArrayList<>(where);
        how.add("--socket=" + data.resolve("s"));
        how.add("--pid-file=" + data.resolve("pid"));
        how.add("--bind-address=127.0.0.1");
        how.add("--port=" + port);
        how.add("--innodb-flush-log-at-trx-commit=0");
        how.addAll(more);
        return run(programs.server(), how, folder.resolve("server.log"));
    }

    /** What the server has said last. */
    String log() {
        String all = text(folder.resolve("server.log"));
        return all.substring(Math.max(0, all.length() - END_OF_LOG));
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process run(Path program, List<String> options, Path log) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(options);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean ends(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
