package io.creditledger.jdbc.internal.wire;

import io.creditledger.jdbc.internal.wire.RowBatch.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sends statements to PostgreSQL as one text, which its driver sends in one go: one round trip, each statement with a snapshot
 * of its own. After an error none of the rest is run, the commit included. Thread-safe.
 */
public final class PipelinedWire extends Wire {
    /** Names of so many accounts, and the answers about them, fit into the buffers of any connection. */
    private static final int LONGEST_TOGETHER = 128;

    /** One account that somebody holds for long must not hold up others. For this transaction alone. */
    public static final String IMPATIENCE = "SET LOCAL lock_timeout = '200ms'";

    /**
     * Rows that are changed are joined to what they are to get. Their index is the way to them, whatever the table was like when the
     * statement was planned; and planning it anew for each number of rows would take longer than running it. For this transaction alone.
     */
    private static final List<String> BY_INDEX = List.of(
            "SET LOCAL enable_hashjoin = off",
            "SET LOCAL enable_mergejoin = off",
            "SET LOCAL enable_seqscan = off",
            "SET LOCAL plan_cache_mode = force_generic_plan");

    /** For tables whose names begin like this, schema included. */
    public PipelinedWire(String prefix) {
        super(prefix);
    }

    /**
     * Queries with long lists go one after the other: while a driver still sends, it does not read, and a server whose answer
     * nobody reads does not read either.
     */
    @Override
    public void send(Connection connection, List<? extends Call<?>> calls) throws SQLException {
        boolean hasLongList = calls.stream().anyMatch(call -> call.hasListLongerThan(LONGEST_TOGETHER));
        List<Call<?>> together = new ArrayList<>();
        for (Call<?> call : calls) {
            together.add(call);
            if (hasLongList && call.isQuery()) {
                sendTogether(connection, together);
                together.clear();
            }
        }
        if (!together.isEmpty()) {
            sendTogether(connection, together);
        }
    }

    private static void sendTogether(Connection connection, List<? extends Call<?>> calls) throws SQLException {
        String text = calls.stream().map(Call::text).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            // Whatever the connection is set to: a query has to lock all of its rows before the next one reads.
            statement.setFetchSize(0);
            int position = 1;
            for (Call<?> call : calls) {
                position = call.bind(statement, position);
            }
            boolean hasRows = statement.execute();
            for (Call<?> call : calls) {
                call.answer(statement, hasRows);
                hasRows = statement.getMoreResults();
            }
        }
    }

    @Override
    public boolean commitsAlong() {
        return true;
    }

    @Override
    public void write(Connection connection, List<RowBatch<?>> batches) throws SQLException {
        if (!batches.isEmpty()) {
            write(connection, batches, Rows.MANY, texts(batches, Rows.MANY));
        }
    }

    @Override
    public void writeAndCommit(Connection connection, List<RowBatch<?>> batches) throws SQLException {
        List<String> texts = new ArrayList<>();
        if (batches.stream().anyMatch(batch -> batch.kind() == Kind.CHANGED_IF_AS_REMEMBERED)) {
            // Who is wrong is to hear of it soon, and who waits for long is to hold a lock: a text with a commit in it
            // that is cut
            // off while it waits leaves open what becomes of it.
            texts.add(IMPATIENCE);
        }
        if (batches.stream()
                .anyMatch(batch -> batch.kind() != Kind.NEW && batch.rows().size() > 1)) {
            texts.addAll(BY_INDEX);
        }
        texts.addAll(texts(batches, Rows.MANY_BY_INDEX));
        texts.add("COMMIT");
        write(connection, batches, Rows.MANY_BY_INDEX, texts);
    }

    private List<String> texts(List<RowBatch<?>> batches, Rows many) {
        return batches.stream().map(batch -> text(form(batch, many))).toList();
    }

    private static void write(Connection connection, List<RowBatch<?>> batches, Rows many, List<String> texts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(String.join(";\n", texts))) {
            int position = 1;
            for (RowBatch<?> batch : batches) {
                position = bind(batch, form(batch, many), statement, position);
            }
            statement.execute();
        }
    }

    private static Form form(RowBatch<?> batch, Rows many) {
        return new Form(batch.table(), batch.kind(), batch.rows().size() == 1 ? Rows.ONE : many);
    }

    @Override
    String made(Form form) {
        Table<?> table = form.table();
        if (form.kind() == Kind.NEW) {
            return form.rows() == Rows.ONE ? RowTexts.insert(prefix(), table) : ArrayTexts.insert(prefix(), table);
        }
        return switch (form.rows()) {
            case ONE -> ArrayTexts.changeOne(prefix(), table, form.kind());
            case MANY -> ArrayTexts.change(prefix(), table);
            case MANY_BY_INDEX -> ArrayTexts.changeByIndex(prefix(), table, form.kind());
        };
    }

    private static <R> int bind(RowBatch<R> batch, Form form, PreparedStatement statement, int position)
            throws SQLException {
        Table<R> table = batch.table();
        boolean isWhole = batch.isNew() || form.rows() == Rows.MANY;
        List<Column<R>> columns = isWhole ? table.columns() : ArrayTexts.changed(table, batch.kind());
        return form.rows() == Rows.ONE
                ? RowTexts.bind(columns, batch.rows().get(0), statement, position)
                : ArrayTexts.bind(columns, batch.rows(), statement, position);
    }
}
