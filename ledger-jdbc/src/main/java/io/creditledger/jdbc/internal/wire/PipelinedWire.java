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
     * However small a table was when a statement was planned, or the check of a foreign key, which nobody can write another way: it goes
     * by the index, now and while the table grows. For this transaction alone.
     */
    public static final String BY_INDEX = "SET LOCAL enable_seqscan = off";

    /** For tables whose names begin like this, schema included. */
    public PipelinedWire(String prefix) {
        super(prefix);
    }

    /**
     * A parameter that is an array whose length PostgreSQL does not see when it plans. Otherwise it would take a plan for short lists to
     * be cheaper than one for any list, and make a new one each time.
     */
    public static String unseen(String type) {
        return "(SELECT ?::" + type + "[])";
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
            write(connection, batches, texts(batches));
        }
    }

    @Override
    public void writeAndCommit(Connection connection, List<RowBatch<?>> batches) throws SQLException {
        List<String> texts = texts(batches);
        texts.add("COMMIT");
        write(connection, batches, texts);
    }

    private List<String> texts(List<RowBatch<?>> batches) {
        List<String> texts = new ArrayList<>();
        if (batches.stream().anyMatch(batch -> batch.kind() == Kind.CHANGED_IF_AS_REMEMBERED)) {
            // Who is wrong is to hear of it soon, and who waits for long is to hold a lock: a text with a commit in it
            // that is cut
            // off while it waits leaves open what becomes of it.
            texts.add(IMPATIENCE);
            texts.add(BY_INDEX);
        }
        batches.forEach(batch -> texts.add(text(batch)));
        return texts;
    }

    private static void write(Connection connection, List<RowBatch<?>> batches, List<String> texts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(String.join(";\n", texts))) {
            int position = 1;
            for (RowBatch<?> batch : batches) {
                position = bind(batch, statement, position);
            }
            statement.execute();
        }
    }

    @Override
    String made(Form form) {
        Table<?> table = form.table();
        if (form.isOne()) {
            return form.kind() == Kind.NEW
                    ? RowTexts.insert(prefix(), table)
                    : ArrayTexts.changeOne(prefix(), table, form.kind());
        }
        return switch (form.kind()) {
            case NEW -> ArrayTexts.insert(prefix(), table);
            case CHANGED -> ArrayTexts.change(prefix(), table);
            case CHANGED_IF_AS_REMEMBERED -> ArrayTexts.changeIfAsRemembered(prefix(), table);
        };
    }

    private static <R> int bind(RowBatch<R> batch, PreparedStatement statement, int position) throws SQLException {
        List<Column<R>> parameters = parameters(batch);
        return batch.rows().size() == 1
                ? RowTexts.bind(parameters, batch.rows().get(0), statement, position)
                : ArrayTexts.bind(parameters, batch.rows(), statement, position);
    }

    /** What the statement that {@link #made} makes has parameters for. */
    private static <R> List<Column<R>> parameters(RowBatch<R> batch) {
        Table<R> table = batch.table();
        return switch (batch.kind()) {
            case NEW -> table.columns();
            case CHANGED -> batch.rows().size() == 1 ? ArrayTexts.changed(table, batch.kind()) : table.columns();
            case CHANGED_IF_AS_REMEMBERED -> ArrayTexts.changed(table, batch.kind());
        };
    }
}
