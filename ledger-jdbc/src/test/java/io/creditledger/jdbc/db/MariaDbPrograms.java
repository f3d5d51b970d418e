package io.creditledger.jdbc.db;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String MISSING = "MariaDB's server is not installed";
    private static final Pattern SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);

    /** Skips the test where there are none; fails it where there must be. */
    static MariaDbPrograms find() {
        Optional<Path> installer = program("mariadb-install-db");
        Optional<Path> server = program("mariadbd");
        if (installer.isPresent() && server.isPresent()) {
            return new MariaDbPrograms(installer.get(), server.get());
        }
        if (System.getenv("LEDGER_REQUIRE_MARIADB") != null) {
            throw new IllegalStateException(MISSING);
        }
        return Assumptions.abort(MISSING);
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
