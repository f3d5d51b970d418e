package io.creditledger.jdbc.internal.schema;

import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.LedgerTables;
import java.util.stream.Collectors;

/** All migrations for one kind of database as one text, with nothing left to fill in. */
public final class Script {
    private Script() {}

    /** The text for these tables. */
    public static String of(DatabaseEngine engine, LedgerTables tables) {
        Schemas.check(engine, tables);
        Placeholders placeholders = Placeholders.of(engine, tables);
        return Migration.of(engine).stream()
                .map(migration -> placeholders.fill("-- " + migration.file() + "\n\n" + migration.text() + "${go}\n"))
                .collect(Collectors.joining());
    }
}
