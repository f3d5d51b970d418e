package io.creditledger.audit;

import io.creditledger.entry.EntryType;

/** The supply-side and administrative acts that are audited. */
public enum AuditAction {
    /** Credits were granted. */
    GRANT,
    /** A pending grant was paid. */
    ACTIVATE,
    /** A pending grant will not be paid. */
    CANCEL,
    /** What an act took was given back. */
    REFUND,
    /** A grant was taken back. */
    REVOKE,
    /** A balance was corrected. */
    ADJUST,
    /** The expiry of credits was changed. */
    EXTEND,
    /** A plan or entitlement changed. */
    PLAN_CHANGE,
    /** Caches were made anew from the entries. */
    REPAIR;

    /** The action of an audited kind of entry. */
    public static AuditAction of(EntryType type) {
        return valueOf(type.name());
    }
}
