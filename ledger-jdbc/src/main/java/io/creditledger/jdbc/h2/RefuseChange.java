package io.creditledger.jdbc.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger that refuses to change what happened. H2 makes it by its name, so it has to be on the class path of the
 * database: of the server, where H2 runs as one. Thread-safe once H2 has told it its table.
 */
public final class RefuseChange implements Trigger {
    private String table = "";

    /** For H2. */
    public RefuseChange() {}

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    /** Always fails. */
    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException(table + " is never changed: it holds what happened", "45000");
    }
}
