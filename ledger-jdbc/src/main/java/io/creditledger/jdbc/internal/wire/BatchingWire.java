package io.creditledger.jdbc.internal.wire;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends changes that only differ in their parameters as one batch, which some drivers send in one go: for databases whose
 * drivers tell of each how many rows it has changed. Thread-safe.
 */
public class BatchingWire extends Wire {
    /** For tables whose names begin like this, schema included. */
    public BatchingWire(String prefix) {
        super(prefix);
    }

    @Override
    public final void send(Connection connection, List<? extends Call<?>> calls) throws SQLException {
        int from = 0;
        while (from < calls.size()) {
            List<Call<?>> alike = alike(calls.subList(from, calls.size()));
            if (alike.size() == 1) {
                super.send(connection, alike);
            } else {
                change(connection, alike);
            }
            from += alike.size();
        }
    }

    /** The first call, and those behind it that are the same change. */
    private static List<Call<?>> alike(List<? extends Call<?>> calls) {
        List<Call<?>> alike = new ArrayList<>();
        for (Call<?> call : calls) {
            if (!alike.isEmpty() && !call.isSameChange(alike.get(0))) {
                break;
            }
            alike.add(call);
        }
        return alike;
    }

    private void change(Connection connection, List<Call<?>> calls) throws SQLException {
        try (PreparedStatement statement = prepared(connection, calls.get(0).text())) {
            for (Call<?> call : calls) {
                call.bind(statement, 1);
                statement.addBatch();
            }
            int[] changed = statement.executeBatch();
            for (int i = 0; i < changed.length; i++) {
                calls.get(i).changed(changed[i]);
            }
        }
    }

    @Override
    final boolean countsBatches() {
        return true;
    }
}
