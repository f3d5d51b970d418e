package io.creditledger.jdbc.db;

import java.util.Map;
import java.util.stream.Stream;

/** The databases that there are to test on. {@code @MethodSource("io.creditledger.jdbc.db.Databases#all")} names them all. */
public final class Databases {
    /** H2 in memory. */
    public static final TestDatabase H2_MEMORY = new H2Memory();

    /** H2 in files. */
    public static final TestDatabase H2_FILE = new H2File();

    /** The oldest PostgreSQL that is supported. */
    public static final TestDatabase POSTGRES_14 =
            new Postgres("PostgreSQL 14", System.getProperty("ledger.postgres.oldest", "14"));

    /** The newest PostgreSQL. */
    public static final TestDatabase POSTGRES_18 =
            new Postgres("PostgreSQL 18", System.getProperty("ledger.postgres.newest", "18"));

    /** PostgreSQL of the version that {@code ledger.postgres} names. */
    public static final TestDatabase POSTGRES_GIVEN = givenPostgres(System.getProperty("ledger.postgres", "18"));

    /**
     * The newest PostgreSQL, as one that must lose nothing: what it has committed is on the disk. For measuring. It has memory
     * enough, and no checkpoint comes in the middle of things.
     */
    public static final TestDatabase POSTGRES_DURABLE = new Postgres(
            "durable PostgreSQL 18",
            System.getProperty("ledger.postgres.newest", "18"),
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "shared_buffers", "1GB",
                    "max_wal_size", "16GB",
                    "checkpoint_timeout", "1h"));

    /** MariaDB, if it is installed. */
    public static final TestDatabase MARIADB = new MariaDb();

    /** SQLite in files. */
    public static final TestDatabase SQLITE = new Sqlite();

    /** HSQLDB in memory. */
    public static final TestDatabase HSQLDB = new Hsqldb();

    /** Derby in memory. */
    public static final TestDatabase DERBY = new Derby();

    /** The database whose URL is given. */
    public static final TestDatabase GIVEN_URL = new GivenUrl();

    private Databases() {}

    /** All of them; those that must be given only where they are. */
    public static Stream<TestDatabase> all() {
        Stream<TestDatabase> always =
                Stream.of(H2_MEMORY, H2_FILE, POSTGRES_14, POSTGRES_18, MARIADB, SQLITE, HSQLDB, DERBY);
        Stream<TestDatabase> given = Stream.concat(
                Stream.of(POSTGRES_GIVEN).filter(it -> System.getProperty("ledger.postgres") != null),
                Stream.of(GIVEN_URL).filter(it -> GivenUrl.isGiven()));
        return Stream.concat(always, given);
    }

    /** The same, but of each engine only one. */
    public static Stream<TestDatabase> oneOfEachEngine() {
        return all().filter(database -> database != H2_FILE && database != POSTGRES_14);
    }

    private static TestDatabase givenPostgres(String version) {
        // The jar of 16.15 is 16.15.0.
        return new Postgres("PostgreSQL " + version.replaceFirst("\\.0$", ""), version);
    }
}
