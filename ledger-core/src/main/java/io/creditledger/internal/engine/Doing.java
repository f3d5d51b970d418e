package io.creditledger.internal.engine;

import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;

/**
 * What a day's limit counts. Immutable.
 *
 * @param actor the id of an actor
 * @param action what the actor does
 */
public record Doing(String actor, AuditAction action) {
    static Doing of(AuditRecord row) {
        return new Doing(row.actor().id(), row.action());
    }
}
