package io.creditledger.internal.ledger;

import io.creditledger.access.AccessRequest;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.command.Command;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.store.TrailState;
import io.creditledger.value.Hash;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.Optional;

/** Makes records of what actors tried, in chains of their own. */
final class Trails {
    private Trails() {}

    /** The record of something that left no entry. */
    static AuditRecord record(
            AuditOutcome outcome, AccessRequest request, long amount, Instant at, Optional<String> because) {
        return new AuditRecord(
                outcome,
                request.action(),
                request.actor(),
                at,
                request.account(),
                request.command().map(Command::key),
                request.command().flatMap(Command::act),
                0,
                amount,
                request.command().map(Command::note).orElse(Note.NONE),
                Optional.empty(),
                because,
                AuditTrail.ACTOR,
                0,
                Hash.ZERO);
    }

    /** The record as the next one of its trail. */
    static AuditRecord linked(Chain chain, TrailState state, AuditRecord row) {
        long number = state.number() + 1;
        AuditRecord numbered = row.linked(number, Hash.ZERO);
        return numbered.linked(number, chain.link(state.chain(), numbered));
    }
}
