package io.creditledger.internal.ledger;

import io.creditledger.access.AccessPolicy;
import io.creditledger.access.AccessRequest;
import io.creditledger.access.Limits;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Command;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.TrailState;
import io.creditledger.internal.store.Trailed;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where everybody who wants something has to pass. Who is turned away is on record, whatever becomes of the host's transaction. */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger("io.creditledger.access");

    private final Store trails;
    private final AccessPolicy policy;
    private final Actor actor;
    private final Chain chain;
    private final Supplier<Instant> clock;

    /** The store is to write in transactions of its own. */
    Gate(Store trails, AccessPolicy policy, Actor actor, Chain chain, Supplier<Instant> clock) {
        this.trails = trails;
        this.policy = policy;
        this.actor = actor;
        this.chain = chain;
        this.clock = clock;
    }

    /** A record as the next one of its actor's trail. */
    AuditRecord linked(TrailState state, AuditRecord row) {
        return Trails.linked(chain, state, row);
    }

    Actor actor() {
        return actor;
    }

    /** Insists that the actor may do something that concerns one account. */
    void need(AuditAction action, Account account) {
        need(action, Optional.of(account));
    }

    /** Insists that the actor may do something that may concern no account, or several. */
    void need(AuditAction action, Optional<Account> account) {
        need(AccessRequest.of(actor, action, account));
    }

    /** Insists that the actor may post a command, whose account may not be known. */
    void need(Command command, Optional<Account> account) {
        need(AccessRequest.of(actor, command, account));
    }

    void need(AccessRequest request) {
        objection(request).ifPresent(objection -> {
            throw recorded(objection);
        });
    }

    /** What is to be said against a command; not on record yet. */
    Optional<AccessDeniedException> objection(Command command, Optional<Account> account) {
        return objection(AccessRequest.of(actor, command, account));
    }

    private Optional<AccessDeniedException> objection(AccessRequest request) {
        return policy.judge(request).denial().map(reason -> new AccessDeniedException(request, 0, reason));
    }

    /** How much the actor may do by a command. */
    Limits limits(Command command) {
        return policy.limits(actor, command).needRecords(AuditAction.of(command.type()));
    }

    /** What to throw where the actor may not, once that is on record. */
    AccessDeniedException denied(AccessRequest request, long amount, String reason) {
        return recorded(new AccessDeniedException(request, amount, reason));
    }

    /** The same exception, once it is on record. A refusal holds even where it cannot be recorded. */
    AccessDeniedException recorded(AccessDeniedException denied) {
        try {
            trails.trail(actor.id(), Optional.empty(), state -> {
                AuditRecord row = Trails.record(
                        AuditOutcome.DENIED,
                        denied.request(),
                        denied.amount(),
                        state.now(clock.get()),
                        Optional.of(denied.reason()));
                return new Trailed(Optional.of(linked(state, row)), Optional.empty());
            });
        } catch (RuntimeException lost) {
            LOG.error("could not record: {}", denied.getMessage(), lost);
            denied.addSuppressed(lost);
        }
        return denied;
    }
}
