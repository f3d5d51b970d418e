package io.creditledger.jdbc;

import io.creditledger.error.InvalidInputException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the ledger's tables are, and how their names begin. Immutable.
 *
 * @param schema the schema, if it is not the connection's own
 * @param prefix how the name of every table, view, trigger and constraint begins
 */
public record LedgerTables(Optional<String> schema, String prefix) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,29}");

    /** In the connection's own schema, with names that begin with {@code ledger_}. */
    public static final LedgerTables DEFAULT = new LedgerTables(Optional.empty(), "ledger_");

    /** Checks that the names are plain: letters, digits and underscores, 30 at most. */
    public LedgerTables {
        schema.ifPresent(name -> check("schema", name));
        check("table prefix", prefix);
    }

    /** The same tables in this schema. */
    public LedgerTables schema(String name) {
        return new LedgerTables(Optional.of(name), prefix);
    }

    /** The same tables under names that begin like this. */
    public LedgerTables prefix(String beginning) {
        return new LedgerTables(schema, beginning);
    }

    /** What to write before a table's own name: schema and prefix. */
    public String qualifiedPrefix() {
        return schema.map(name -> name + "." + prefix).orElse(prefix);
    }

    private static void check(String field, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInputException(
                    field, "is not a letter followed by up to 29 letters, digits or underscores");
        }
    }
}
