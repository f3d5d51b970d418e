package io.creditledger.jdbc.db;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Where MariaDB's programs are.
 *
 * @param installer makes the first files of a server
 * @param server the server
 */
record MariaDbPrograms(Path installer, Path server) {
    private static final List<Path> LIBRARIES = Stream.of(
                    "/usr/lib/galera/libgalera_smm.so",
                    "/usr/lib64/galera-4/libgalera_smm.so",
                    "/usr/lib64/galera/libgalera_smm.so")
            .map(Path::of)
            .toList();
    private static final Pattern SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);

    /** Skips the test where there are none; fails it where there must be. */
    static MariaDbPrograms find() {
        Optional<Path> installer = program("mariadb-install-db");
        Optional<Path> server = program("mariadbd");
        if (installer.isPresent() && server.isPresent()) {
            return new MariaDbPrograms(installer.get(), server.get());
        }
        return Assumptions.abort(missing("MariaDB's server"));
    }

    /** The library that makes a cluster of servers; the same where it, or what nodes are copied with, is missing. */
    static Path galera() {
        Optional<Path> library = LIBRARIES.stream().filter(Files::isReadable).findFirst();
        if (library.isEmpty()) {
            return Assumptions.abort(missing("Galera"));
        }
        return program("rsync").isPresent() ? library.get() : Assumptions.abort(missing("rsync"));
    }

    private static String missing(String what) {
        String message = what + " is not installed";
        if (System.getenv("LEDGER_REQUIRE_MARIADB") != null) {
            throw new IllegalStateException(message);
        }
        return message;
    }

    /** Servers are often in a folder that only root searches. */
    private static Optional<Path> program(String name) {
        Stream<String> folders = Stream.concat(
                SEPARATOR.splitAsStream(System.getenv().getOrDefault("PATH", "")), Stream.of("/usr/sbin"));
        return folders.map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
