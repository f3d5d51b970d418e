package io.creditledger.audit;

import io.creditledger.entry.EntryType;

/** What somebody did or tried. */
public enum AuditAction {
    /** Credits were granted. */
    GRANT(Kind.SUPPLY),
    /** A pending grant was paid. */
    ACTIVATE(Kind.SUPPLY),
    /** A pending grant will not be paid. */
    CANCEL(Kind.SUPPLY),
    /** What an act took was given back. */
    REFUND(Kind.SUPPLY),
    /** A grant was taken back. */
    REVOKE(Kind.SUPPLY),
    /** A balance was corrected. */
    ADJUST(Kind.SUPPLY),
    /** The expiry of credits was changed. */
    EXTEND(Kind.SUPPLY),
    /** A plan or entitlement changed. */
    PLAN_CHANGE(Kind.SUPPLY),
    /** Credits were spent. */
    SPEND(Kind.CONSUMPTION),
    /** Credits were set aside. */
    HOLD(Kind.CONSUMPTION),
    /** Credits that were set aside were charged. */
    CAPTURE(Kind.CONSUMPTION),
    /** Credits that were set aside were returned. */
    RELEASE(Kind.CONSUMPTION),
    /** Credits expired. */
    EXPIRY(Kind.CONSUMPTION),
    /** Granted credits became usable at their start. */
    START(Kind.CONSUMPTION),
    /** A hold's time was up. */
    HOLD_EXPIRY(Kind.CONSUMPTION),
    /** What time did was written down. */
    SWEEP(Kind.OFFICE),
    /** The caches of an account were rebuilt from its entries. */
    REPAIR(Kind.OFFICE),
    /** The heads of all accounts were sealed. */
    SEAL(Kind.OFFICE),
    /** A proposed command was approved. */
    APPROVE(Kind.OFFICE),
    /** A proposed command was declined. */
    DECLINE(Kind.OFFICE),
    /** Signals were delivered. */
    SIGNAL(Kind.OFFICE),
    /** The books were looked through for errors. */
    INSPECT(Kind.READING),
    /** What a spend would take was asked. */
    QUOTE(Kind.READING),
    /** A balance was read. */
    READ_BALANCE(Kind.READING),
    /** Lots were read. */
    READ_LOTS(Kind.READING),
    /** Entries were read, or what is told from them. */
    READ_HISTORY(Kind.READING),
    /** The audit trail was read. */
    READ_AUDIT(Kind.READING),
    /** Proposed commands were read. */
    READ_PROPOSALS(Kind.READING);

    /** What kind of doing it is. */
    public enum Kind {
        /** Supply and administration: each writes a record. */
        SUPPLY,
        /** Consumption, and what time did: the entry is the record. */
        CONSUMPTION,
        /** The work of those who keep the books. */
        OFFICE,
        /** Looking only. */
        READING
    }

    private final Kind kind;

    AuditAction(Kind kind) {
        this.kind = kind;
    }

    /** The action of a kind of entry. */
    public static AuditAction of(EntryType type) {
        return valueOf(type.name());
    }

    /** What kind of doing it is. */
    public Kind kind() {
        return kind;
    }
}
