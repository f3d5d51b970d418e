package io.creditledger.value;

import static io.creditledger.internal.check.Checks.present;
import static io.creditledger.internal.check.Checks.printable;

/**
 * Who asks: an id and a role. Every entry and every audit record names one. Immutable.
 *
 * @param id the host's id of the person or program, printable ASCII, 1 to 200 characters
 * @param role what the actor is to the host
 */
public record Actor(String id, Role role) {
    /** The actor of the entries that the ledger writes by itself. */
    public static final Actor SYSTEM = new Actor("system", Role.SYSTEM);

    /** Checks the bounds. */
    public Actor {
        printable("actor", id, 200);
        present("role", role);
    }

    /** A program of the host. */
    public static Actor service(String id) {
        return new Actor(id, Role.SERVICE);
    }

    /** A person in support. */
    public static Actor support(String id) {
        return new Actor(id, Role.SUPPORT);
    }

    /** A person in finance. */
    public static Actor finance(String id) {
        return new Actor(id, Role.FINANCE);
    }

    /** A person who audits. */
    public static Actor auditor(String id) {
        return new Actor(id, Role.AUDITOR);
    }

    /** A person who may do everything. */
    public static Actor admin(String id) {
        return new Actor(id, Role.ADMIN);
    }

    /** Role and id, for people. */
    @Override
    public String toString() {
        return role + " " + id;
    }
}
