package io.creditledger.internal.store;

import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditRecord;
import java.util.Optional;

/**
 * What is to be written of what an actor tried. Immutable.
 *
 * @param record the next record of the actor's trail; nothing is written where there is none
 * @param proposal the proposal as it is from now on, where there is one
 */
public record Trailed(Optional<AuditRecord> record, Optional<Proposal> proposal) {}
