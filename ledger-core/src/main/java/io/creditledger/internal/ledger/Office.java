package io.creditledger.internal.ledger;

import io.creditledger.Receipt;
import io.creditledger.access.AccessRequest;
import io.creditledger.approval.Approvals;
import io.creditledger.approval.Proposal;
import io.creditledger.approval.ProposalState;
import io.creditledger.audit.Approval;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.internal.check.Checks;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.Trailed;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The second pair of eyes. An approval is part of the host's transaction, if there is one; what leaves no entry is not. */
final class Office implements Approvals {
    private static final int MOST = 1000;

    private final Store store;
    private final Store trails;
    private final Gate gate;
    private final Desk desk;
    private final Supplier<Instant> clock;

    Office(Store store, Store trails, Gate gate, Desk desk, Supplier<Instant> clock) {
        this.store = store;
        this.trails = trails;
        this.gate = gate;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Proposal> open(int limit) {
        Checks.between("limit", limit, 1, MOST);
        gate.need(AuditAction.READ_PROPOSALS, Optional.empty());
        return store.proposals(Optional.empty(), clock.get(), limit);
    }

    @Override
    public Optional<Proposal> find(Key key) {
        Checks.present("key", key);
        Optional<Proposal> proposal = found(store, key);
        gate.need(AuditAction.READ_PROPOSALS, proposal.map(Proposal::account));
        return proposal;
    }

    @Override
    public Receipt approve(Key key, String reason) {
        Approval approval = new Approval(gate.actor(), reason);
        Proposal proposal = wanted(store, key, AuditAction.APPROVE);
        AccessRequest request = need(AuditAction.APPROVE, proposal);
        if (isOwn(proposal)) {
            throw gate.denied(request, proposal.amount(), "nobody approves what they have proposed themselves");
        }
        gate.need(proposal.command(), Optional.of(proposal.account()));
        return desk.approve(proposal, approval);
    }

    @Override
    public Proposal decline(Key key, String reason) {
        Checks.text("reason", reason, MOST);
        Proposal asked = wanted(trails, key, AuditAction.DECLINE);
        AccessRequest request = isOwn(asked) ? request(AuditAction.DECLINE, asked) : need(AuditAction.DECLINE, asked);
        if (asked.state() == ProposalState.DECLINED
                && asked.settledBy().filter(gate.actor()::equals).isPresent()) {
            return asked;
        }
        Trailed declined = trails.trail(gate.actor().id(), Optional.of(key), state -> {
            Instant now = state.now(clock.get());
            Proposal proposal = state.proposal().orElseThrow().at(now);
            proposal.needOpen(asked.version(), "it cannot be declined any more");
            var row = Trails.record(AuditOutcome.DECLINED, request, proposal.amount(), now, Optional.of(reason));
            return new Trailed(
                    Optional.of(gate.linked(state, row)),
                    Optional.of(proposal.settled(ProposalState.DECLINED, gate.actor(), now)));
        });
        return declined.proposal().orElseThrow();
    }

    /** The proposal; who may not do this does not learn whether there is one. */
    private Proposal wanted(Store where, Key key, AuditAction action) {
        return found(where, Checks.present("key", key)).orElseThrow(() -> {
            gate.need(action, Optional.empty());
            return new UnknownKeyException(key);
        });
    }

    private Optional<Proposal> found(Store where, Key key) {
        Instant now = clock.get();
        return where.proposals(Optional.of(key), now, 1).stream().findFirst().map(proposal -> proposal.at(now));
    }

    private boolean isOwn(Proposal proposal) {
        return proposal.proposedBy().id().equals(gate.actor().id());
    }

    private AccessRequest need(AuditAction action, Proposal proposal) {
        AccessRequest request = request(action, proposal);
        gate.need(request);
        return request;
    }

    private AccessRequest request(AuditAction action, Proposal proposal) {
        return new AccessRequest(
                gate.actor(), action, Optional.of(proposal.account()), Optional.of(proposal.command()));
    }
}
