package io.creditledger.jdbc.transaction;

import io.creditledger.jdbc.db.Intercepted;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Which JDBC calls fail, how, and whether before or after they had their effect. Counts the calls of the thread that made the
 * plan only: a pool's own threads come and go as they like.
 */
final class FaultPlan {
    private final Thread victim = Thread.currentThread();
    private Optional<Fault> fault = Optional.empty();
    private boolean afterwards;
    private int first;
    private int last;
    private int calls;
    private String struck = "";

    /** From now on nothing fails. */
    void none() {
        arm(Optional.empty(), false, 0, 0);
    }

    /** The k-th call from now on fails. */
    void once(Fault how, boolean after, int k) {
        arm(Optional.of(how), after, k, k);
    }

    /** The k-th call from now on fails, and every one that follows. */
    void forGood(Fault how, boolean after, int k) {
        arm(Optional.of(how), after, k, Integer.MAX_VALUE);
    }

    private void arm(Optional<Fault> how, boolean after, int from, int until) {
        fault = how;
        afterwards = after;
        first = from;
        last = until;
        calls = 0;
        struck = "";
    }

    /** How many calls there have been since. */
    int calls() {
        return calls;
    }

    /** The name of the first method that failed; empty if none did. */
    String struck() {
        return struck;
    }

    /** Does one call, or fails it. */
    Object call(String name, Runnable sever, Intercepted.Call call) throws Throwable {
        boolean strikes = strikes(name);
        // What is closed stays closed, whatever the answer: nothing could be told from a leak otherwise.
        if (strikes && !afterwards && !name.equals("close")) {
            throw failed(sever);
        }
        Object result = call.run();
        if (strikes) {
            throw failed(sever);
        }
        return result;
    }

    private boolean strikes(String name) {
        if (Thread.currentThread() != victim) {
            return false;
        }
        calls++;
        boolean strikes = fault.isPresent() && calls >= first && calls <= last;
        if (strikes && struck.isEmpty()) {
            struck = name;
        }
        return strikes;
    }

    private SQLException failed(Runnable sever) {
        Fault how = fault.orElseThrow();
        if (how.severs()) {
            sever.run();
        }
        return how.exception();
    }
}
