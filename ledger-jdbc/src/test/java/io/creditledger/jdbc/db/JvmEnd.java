package io.creditledger.jdbc.db;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is to be closed when the JVM ends: the latest first, so that a pool goes before its server. Thread-safe. */
final class JvmEnd {
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(JvmEnd::closeAll, "test-databases-closer"));
    }

    private JvmEnd() {}

    static <T extends AutoCloseable> T closes(T what) {
        synchronized (OPEN) {
            OPEN.push(what);
        }
        return what;
    }

    private static void closeAll() {
        synchronized (OPEN) {
            while (!OPEN.isEmpty()) {
                close(OPEN.pop());
            }
        }
    }

    /** One that does not close must not keep the others open. */
    @SuppressWarnings("CatchAndPrintStackTrace") // Loggers may be gone by now.
    private static void close(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception e) {
            e.printStackTrace();
        }
    }
}
