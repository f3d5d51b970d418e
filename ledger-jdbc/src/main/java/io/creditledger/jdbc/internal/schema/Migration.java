package io.creditledger.jdbc.internal.schema;

import io.creditledger.jdbc.DatabaseEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One step of the tables, as a resource of this library. Immutable.
 *
 * @param number its place in the order
 * @param name what it is about
 * @param folder where the resource is
 */
public record Migration(int number, String name, String folder) {
    private static final String ROOT = "db/credit-ledger/";

    /** Where the migrations are that are the same on every database. */
    private static final String TABLES = ROOT + "tables";

    /** What a database of this kind gets, in order. */
    public static List<Migration> of(DatabaseEngine engine) {
        Migration tables = new Migration(1, "tables", TABLES);
        Migration views = new Migration(2, "views", TABLES);
        String folder = guards(engine);
        return folder.isEmpty() ? List.of(tables, views) : List.of(tables, views, new Migration(3, "guards", folder));
    }

    /** The name of the resource's file. */
    public String file() {
        return "V" + number + "__" + name + ".sql";
    }

    /** The SQL, with its placeholders. */
    String text() {
        String path = folder + "/" + file();
        try (InputStream resource = Migration.class.getClassLoader().getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalStateException(path + " is missing from the library");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the guards for this database are; empty where it has nothing to make them of. */
    private static String guards(DatabaseEngine engine) {
        return switch (engine) {
            case H2 -> ROOT + "h2";
            case POSTGRESQL, YUGABYTEDB -> ROOT + "postgresql";
            case MARIADB, MYSQL -> ROOT + "mariadb";
            case SQLITE -> ROOT + "sqlite";
            case HSQLDB -> ROOT + "hsqldb";
            case DERBY -> ROOT + "derby";
            case SQL_SERVER -> ROOT + "sqlserver";
            case ORACLE -> ROOT + "oracle";
            case COCKROACHDB, OTHER -> "";
        };
    }
}
