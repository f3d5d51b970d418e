package io.creditledger.testkit.fault;

import java.util.Map;
import java.util.regex.Pattern;

/** Kinds of JDBC calls. */
public enum JdbcCall {
    /** Takes a connection out of the data source. */
    CONNECTION,
    /** Makes a statement. */
    PREPARE,
    /** Runs a statement, or several that travel together as one text. */
    EXECUTE,
    /** Runs a batch. */
    BATCH,
    /** Commits: the method of a connection, or a text whose last statement is {@code COMMIT}. */
    COMMIT,
    /** Rolls back, wholly or to a savepoint. */
    ROLLBACK,
    /** Sets or releases a savepoint. */
    SAVEPOINT,
    /** Changes a setting of a connection, such as auto-commit. */
    SETTING,
    /** Closes a connection, a statement or rows. */
    CLOSE,
    /** Everything else: binds parameters, reads rows, asks the driver. */
    OTHER;

    private static final Pattern COMMITS =
            Pattern.compile("(^|.*;)\\s*COMMIT\\s*;?\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Map<String, JdbcCall> BY_METHOD = Map.ofEntries(
            Map.entry("getConnection", CONNECTION),
            Map.entry("createStatement", PREPARE),
            Map.entry("prepareStatement", PREPARE),
            Map.entry("prepareCall", PREPARE),
            Map.entry("execute", EXECUTE),
            Map.entry("executeQuery", EXECUTE),
            Map.entry("executeUpdate", EXECUTE),
            Map.entry("executeLargeUpdate", EXECUTE),
            Map.entry("executeBatch", BATCH),
            Map.entry("executeLargeBatch", BATCH),
            Map.entry("commit", COMMIT),
            Map.entry("rollback", ROLLBACK),
            Map.entry("setSavepoint", SAVEPOINT),
            Map.entry("releaseSavepoint", SAVEPOINT),
            Map.entry("setAutoCommit", SETTING),
            Map.entry("setTransactionIsolation", SETTING),
            Map.entry("setReadOnly", SETTING),
            Map.entry("setSchema", SETTING),
            Map.entry("setCatalog", SETTING),
            Map.entry("setHoldability", SETTING),
            Map.entry("close", CLOSE));

    /** What a method is, where it runs this text. */
    static JdbcCall of(String method, String text) {
        JdbcCall call = BY_METHOD.getOrDefault(method, OTHER);
        return call == EXECUTE && COMMITS.matcher(text).matches() ? COMMIT : call;
    }
}
