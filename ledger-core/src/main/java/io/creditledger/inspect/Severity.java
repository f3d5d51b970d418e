package io.creditledger.inspect;

/** How bad a {@link Finding} is. */
public enum Severity {
    /** A cache is wrong: {@link Inspection#repair} makes it anew from the entries. */
    REPAIRABLE,
    /** History itself contradicts itself, or is not as it was written: people have to find out what happened. */
    CRITICAL
}
