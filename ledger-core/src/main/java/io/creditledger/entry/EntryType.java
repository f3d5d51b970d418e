package io.creditledger.entry;

/** The kinds of entries: one for each command, and three for what time did. */
public enum EntryType {
    /** Credits were granted. */
    GRANT(true),
    /** A pending grant was paid. */
    ACTIVATE(true),
    /** A pending grant will not be paid. */
    CANCEL(true),
    /** Credits were spent. */
    SPEND(false),
    /** Credits were set aside. */
    HOLD(false),
    /** Credits that were set aside were charged, the rest returned. */
    CAPTURE(false),
    /** Credits that were set aside were returned. */
    RELEASE(false),
    /** What an act took was given back. */
    REFUND(true),
    /** A grant was taken back. */
    REVOKE(true),
    /** A balance was corrected. */
    ADJUST(true),
    /** The expiry of credits was changed. */
    EXTEND(true),
    /** A plan or entitlement changed. */
    PLAN_CHANGE(true),
    /** Credits expired. Written by the ledger itself. */
    EXPIRY(false),
    /** Granted credits became usable at their start. Written by the ledger itself. */
    START(false),
    /** A hold's time was up and its credits returned. Written by the ledger itself. */
    HOLD_EXPIRY(false);

    private final boolean audited;

    EntryType(boolean audited) {
        this.audited = audited;
    }

    /** Whether such an act writes an audit record beside its entry: supply and administration do, consumption does not. */
    public boolean isAudited() {
        return audited;
    }

    /** Whether the ledger writes such entries by itself. */
    public boolean isSystem() {
        return this == EXPIRY || this == START || this == HOLD_EXPIRY;
    }
}
