package io.creditledger.jdbc.internal.dialect;

import static io.creditledger.jdbc.internal.dialect.FailureKind.DETERMINISTIC;
import static io.creditledger.jdbc.internal.dialect.FailureKind.ROLLED_BACK;

/** Why a database failed, in words for whoever has to mend it, and what that means before a commit was sent. */
public enum Failure {
    /** Two transactions that could not both be right. */
    SERIALIZATION(ROLLED_BACK, "another transaction got in the way"),
    /** Two transactions that waited for each other. */
    DEADLOCK(ROLLED_BACK, "two transactions waited for each other"),
    /** A lock that another transaction held for too long. */
    LOCK_TIMEOUT(ROLLED_BACK, "another transaction held a lock for too long"),
    /** A statement that took too long, or that somebody cancelled. */
    STATEMENT_TIMEOUT(ROLLED_BACK, "a statement took too long or was cancelled"),
    /** Somebody else wrote the same key or the same sequence number in the same moment. */
    DUPLICATE(ROLLED_BACK, "somebody else wrote the same key in the same moment, or a constraint was broken"),
    /** The transaction is dead, whatever killed it. */
    ABORTED(ROLLED_BACK, "the database has ended the transaction, perhaps because of an earlier error in it"),
    /** The pool or the database gave no connection. */
    NO_CONNECTION(
            ROLLED_BACK,
            "no connection could be had: is the database up, is the pool large enough, and does nothing that holds a"
                    + " connection wait for a second one?"),
    /** The connection broke. */
    CONNECTION_LOST(ROLLED_BACK, "the connection to the database was lost"),
    /** The database is short of something, and says that this passes. */
    BUSY(ROLLED_BACK, "the database was too busy"),
    /** The database takes no writes. */
    READ_ONLY(
            DETERMINISTIC,
            "the database is read-only: is this a standby, an archive, or a pool of connections that may only read?"
                    + " Give the ledger a primary that takes writes"),
    /** The database cannot write its files, most likely because there is no room left. */
    DISK_FULL(
            DETERMINISTIC,
            "the database has no room left, or cannot write its files: free or add disk space, then send the command"
                    + " again"),
    /** The user may not log in, or may not do this. */
    ACCESS_DENIED(
            DETERMINISTIC, "the database denies access: check user, password and the rights on the ledger's tables"),
    /** A table is not there. */
    MISSING_TABLE(
            DETERMINISTIC,
            "a table of the ledger is missing: have its migrations been run, and do schema and table prefix fit?"),
    /** A rule of the tables was broken: what was to be written is not right, or a row was not as it had to be. */
    CONSTRAINT(DETERMINISTIC, "the database found a constraint of the ledger's tables broken"),
    /** Anything else: a statement that the database does not understand, a bug. */
    OTHER(DETERMINISTIC, "the database failed in a way that trying again would not mend");

    private final FailureKind kind;
    private final String words;

    Failure(FailureKind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    /** What this means for a transaction whose commit was not sent yet: never {@link FailureKind#UNKNOWN}. */
    public FailureKind kind() {
        return kind;
    }

    /** What happened, in plain words. */
    public String words() {
        return words;
    }
}
