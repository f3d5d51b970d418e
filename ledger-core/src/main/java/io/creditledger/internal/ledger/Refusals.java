package io.creditledger.internal.ledger;

import io.creditledger.access.AccessRequest;
import io.creditledger.approval.Proposal;
import io.creditledger.approval.ProposalState;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.command.Command;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.error.ApprovalNeededException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.LedgerException;
import io.creditledger.error.ProposalStateException;
import io.creditledger.internal.form.CommandForm;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.TrailState;
import io.creditledger.internal.store.Trailed;
import io.creditledger.value.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is done about commands that go beyond what their actor may do: too much is on record, and what takes the approval of another
 * person is proposed. In transactions of their own, since whoever asked gets an exception.
 */
final class Refusals {
    private final Store trails;
    private final Gate gate;
    private final Duration lasts;
    private final Supplier<Instant> clock;

    Refusals(Store trails, Gate gate, Duration lasts, Supplier<Instant> clock) {
        this.trails = trails;
        this.gate = gate;
        this.lasts = lasts;
        this.clock = clock;
    }

    /** What to throw where a list of commands is refused like this. */
    LedgerException settled(List<Command> commands, LedgerException refusal) {
        if (refusal instanceof AccessDeniedException denied) {
            return gate.recorded(denied);
        }
        return refusal instanceof ApprovalNeededException needed ? proposed(commands, needed) : refusal;
    }

    /** One command of several cannot wait while the others are applied. */
    private LedgerException proposed(List<Command> commands, ApprovalNeededException needed) {
        Command command = commands.stream()
                .filter(some -> some.key().equals(needed.key()))
                .findFirst()
                .orElseThrow();
        if (commands.size() > 1) {
            AccessRequest request = AccessRequest.of(gate.actor(), command, Optional.of(needed.account()));
            String reason = "it takes the approval of another person; send it by itself, so that it can wait for that";
            return gate.denied(request, needed.amount(), reason);
        }
        try {
            propose(command, needed);
            return needed;
        } catch (LedgerException notEvenProposed) {
            return notEvenProposed;
        }
    }

    /** Proposes a command; one that waits already goes on waiting. */
    private void propose(Command command, ApprovalNeededException needed) {
        trails.trail(gate.actor().id(), Optional.of(command.key()), state -> {
            Instant now = state.now(clock.get());
            Optional<Proposal> before = state.proposal().map(proposal -> proposal.at(now));
            before.ifPresent(proposal -> needSame(proposal, command, needed.account()));
            return before.isPresent() && before.get().state() != ProposalState.EXPIRED
                    ? new Trailed(Optional.empty(), Optional.empty())
                    : proposed(state, command, needed, now);
        });
    }

    private Trailed proposed(TrailState state, Command command, ApprovalNeededException needed, Instant now) {
        if (!CommandForm.of(command, needed.account()).command().content().equals(command.content())) {
            throw new IllegalStateException(command + " would not come back as it is");
        }
        Proposal proposal = new Proposal(
                command,
                needed.account(),
                needed.amount(),
                gate.actor(),
                now,
                now.plus(lasts),
                ProposalState.OPEN,
                Optional.empty(),
                Optional.empty(),
                state.proposal().map(before -> before.version() + 1).orElse(1L));
        AccessRequest request = AccessRequest.of(gate.actor(), command, Optional.of(needed.account()));
        return new Trailed(
                Optional.of(gate.linked(
                        state, Trails.record(AuditOutcome.PROPOSED, request, needed.amount(), now, Optional.empty()))),
                Optional.of(proposal));
    }

    private static void needSame(Proposal proposal, Command command, Account account) {
        Command before = proposal.command();
        if (!proposal.account().equals(account)) {
            throw new KeyConflictException(command.key(), "account");
        }
        Optional<String> difference = before.type() != command.type()
                ? Optional.of("command")
                : before.content().firstDifference(command.content());
        difference.ifPresent(field -> {
            throw new KeyConflictException(command.key(), field);
        });
        if (proposal.state() == ProposalState.DECLINED) {
            throw new ProposalStateException(
                    command.key(), proposal.state(), "to propose it again, send it under another key");
        }
    }
}
