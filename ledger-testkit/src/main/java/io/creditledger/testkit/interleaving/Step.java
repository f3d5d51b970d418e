package io.creditledger.testkit.interleaving;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Something that a racer asks its database for. Guarded by the conductor. */
final class Step {
    private static final int LONGEST = 110;

    private final Session session;
    private final Kind kind;
    private final String text;
    private final Set<Character> waitedFor = new TreeSet<>();

    Step(Session session, Kind kind, String text) {
        this.session = session;
        this.kind = kind;
        this.text = text;
    }

    /** A statement, which may bring its own commit along. */
    static Step statement(Session session, String sql, boolean autoCommit) {
        String text = sql.strip().replaceAll("\\s+", " ");
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        if (text.endsWith("; COMMIT")) {
            return new Step(session, Kind.END, shown.endsWith("COMMIT") ? shown : shown + " COMMIT");
        }
        return new Step(session, autoCommit ? Kind.END : Kind.WORK, shown);
    }

    Session session() {
        return session;
    }

    Kind kind() {
        return kind;
    }

    void waitsFor(Set<Racer> racers) {
        racers.forEach(racer -> waitedFor.add(racer.name));
    }

    boolean hasWaited() {
        return !waitedFor.isEmpty();
    }

    @Override
    public String toString() {
        String names = waitedFor.stream().map(String::valueOf).collect(Collectors.joining(" and "));
        return session.racer().name + "  " + text + (waitedFor.isEmpty() ? "" : "  waits for " + names);
    }

    /** What a step does to the transaction of its connection. */
    enum Kind {
        /** Works in the transaction. */
        WORK,
        /** Ends it, and with it all its locks. */
        END,
        /** Takes back a part of it. */
        UNDO
    }
}
