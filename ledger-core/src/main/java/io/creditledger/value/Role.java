package io.creditledger.value;

/** What an {@link Actor} is to the host. People (everyone but services and the system) must give reasons. */
public enum Role {
    /** A program of the host. */
    SERVICE,
    /** A person who helps customers. */
    SUPPORT,
    /** A person who keeps the books. */
    FINANCE,
    /** A person who only reads. */
    AUDITOR,
    /** A person who may do everything. */
    ADMIN,
    /** The ledger itself, writing down what time did. Never the actor of a command. */
    SYSTEM;

    /** Whether an actor of this role is a person. */
    public boolean isPerson() {
        return this != SERVICE && this != SYSTEM;
    }
}
