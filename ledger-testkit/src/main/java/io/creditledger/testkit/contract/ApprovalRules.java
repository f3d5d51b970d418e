package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Receipt;
import io.creditledger.access.Limits;
import io.creditledger.access.RolePolicy;
import io.creditledger.approval.Proposal;
import io.creditledger.approval.ProposalState;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Adjust;
import io.creditledger.command.Grant;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.error.ApprovalNeededException;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.ProposalStateException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.query.AuditQuery;
import io.creditledger.value.Actor;
import io.creditledger.value.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules ap: commands that take the approval of another person. */
abstract class ApprovalRules extends LimitRules {
    private static final Duration WEEK = Duration.ofDays(7);

    static final RolePolicy TWO_PEOPLE = RolePolicy.STANDARD
            .limit(Role.SUPPORT, AuditAction.GRANT, Limits.each(1_000).approvedAbove(100))
            .limit(Role.FINANCE, AuditAction.ADJUST, Limits.NONE.approvedAbove(100));

    final Grant gift(long amount) {
        return Grant.promotion(account(), amount, key("gift"))
                .reason("a long outage")
                .reference("T-1");
    }

    final void propose(long amount) {
        policed(TWO_PEOPLE);
        assertThrows(ApprovalNeededException.class, () -> by(support()).grant(gift(amount)));
    }

    private Proposal proposal() {
        return by(finance()).approvals().find(key("gift")).orElseThrow();
    }

    private Receipt approve() {
        return by(finance()).approvals().approve(key("gift"), "it was our fault");
    }

    /** Look at a command above the limit: it is kept, with all that it says, and moves nothing. */
    @Test
    public final void ap1_above_the_limit_a_command_is_proposed() {
        policed(TWO_PEOPLE);
        by(support()).grant(Grant.promotion(account(), 100, key("small")).reason("kindness"));
        ApprovalNeededException needed =
                assertThrows(ApprovalNeededException.class, () -> by(support()).grant(gift(101)));
        assertEquals(key("gift"), needed.key());
        assertEquals(account(), needed.account());
        assertEquals(101, needed.amount());
        assertEquals(100, needed.most());
        assertSums(100, 0, 0, 0);
        assertEquals(
                new Proposal(
                        gift(101),
                        account(),
                        101,
                        support(),
                        T0,
                        after(WEEK),
                        ProposalState.OPEN,
                        Optional.empty(),
                        Optional.empty(),
                        1),
                proposal());
        assertTrue(by(finance()).approvals().open(1000).contains(proposal()));
    }

    /** Look at the record of a proposal. */
    @Test
    public final void ap2_a_proposal_is_on_record() {
        propose(200);
        AuditRecord row = tried(support()).get(0);
        assertEquals(AuditOutcome.PROPOSED, row.outcome());
        assertEquals(AuditAction.GRANT, row.action());
        assertEquals(Optional.of(account()), row.account());
        assertEquals(Optional.of(key("gift")), row.key());
        assertEquals(200, row.amount());
        assertEquals(gift(200).note(), row.note());
    }

    /** Look at the entry and its record: the proposer's act, with the name and the reason of the other person beside it. */
    @Test
    public final void ap3_an_approval_applies_the_command_with_both_names() {
        propose(200);
        clock.advance(ONE_HOUR);
        Receipt receipt = approve();
        assertFalse(receipt.isReplay());
        assertEquals(support(), receipt.entry().actor());
        assertEquals(after(ONE_HOUR), receipt.entry().at());
        assertEquals(gift(200).note(), receipt.entry().note());
        assertSums(200, 0, 0, 0);
        AuditRecord row = trail(AuditQuery.oldestFirst().actor(finance().id())).get(0);
        assertEquals(AuditOutcome.APPLIED, row.outcome());
        assertEquals(support(), row.actor());
        assertEquals(Optional.of(finance()), row.approvedBy());
        assertEquals(Optional.of("it was our fault"), row.because());
        assertEquals(ProposalState.APPROVED, proposal().state());
        assertEquals(Optional.of(finance()), proposal().settledBy());
        assertEquals(Optional.of(after(ONE_HOUR)), proposal().settledAt());
        assertFalse(by(finance()).approvals().open(1000).contains(proposal()));
    }

    /** Look at who approves: never the proposer, whatever the role, and the attempt is on record. */
    @Test
    public final void ap4_nobody_approves_what_they_have_proposed() {
        propose(200);
        Actor promoted = new Actor(support().id(), Role.ADMIN);
        denied(() -> by(promoted).approvals().approve(key("gift"), "it is fine"));
        assertEquals(
                List.of(AuditOutcome.PROPOSED, AuditOutcome.DENIED),
                tried(support()).stream().map(AuditRecord::outcome).toList());
    }

    /** Look at the approver's own rights: to approve, and to do what is approved. */
    @Test
    public final void ap5_who_approves_may_do_so_and_may_do_what_is_approved() {
        propose(200);
        denied(() -> by(auditor()).approvals().approve(key("gift"), "looks good"));
        denied(() -> by(actor("colleague", Role.SUPPORT)).approvals().approve(key("gift"), "looks good"));
        denied(() -> by(new Actor(account().owner(), Role.ADMIN)).approvals().approve(key("gift"), "mine"));
        assertEquals(ProposalState.OPEN, proposal().state());
    }

    /** Look at the proposer who sends the command again: before the decision the same answer, after it a replay. */
    @Test
    public final void ap6_a_command_sent_again_waits_and_then_replays() {
        propose(200);
        assertThrows(ApprovalNeededException.class, () -> by(support()).grant(gift(200)));
        assertEquals(1, tried(support()).size(), "records of one proposal");
        Receipt approved = approve();
        Receipt again = by(support()).grant(gift(200));
        assertTrue(again.isReplay());
        assertEquals(approved.entry(), again.entry());
    }

    /** Look at an approval that comes again: it is applied once. */
    @Test
    public final void ap7_an_approval_that_comes_again_replays() {
        propose(200);
        Receipt first = approve();
        Receipt again = by(actor("other", Role.FINANCE)).approvals().approve(key("gift"), "me too");
        assertTrue(again.isReplay());
        assertEquals(first.entry(), again.entry());
        assertEquals(Optional.of(finance()), proposal().settledBy());
        assertSums(200, 0, 0, 0);
    }

    /** Look at what is declined: on record with the reason, and final under its key. */
    @Test
    public final void ap8_what_is_declined_is_never_applied() {
        propose(200);
        Proposal declined = by(finance()).approvals().decline(key("gift"), "too much");
        assertEquals(ProposalState.DECLINED, declined.state());
        assertEquals(declined, proposal());
        AuditRecord row = tried(finance()).get(0);
        assertEquals(AuditOutcome.DECLINED, row.outcome());
        assertEquals(Optional.of("too much"), row.because());
        assertEquals(AuditAction.DECLINE, row.action());
        var late = assertThrows(ProposalStateException.class, this::approve);
        assertEquals(ProposalState.DECLINED, late.state());
        assertThrows(ProposalStateException.class, () -> by(support()).grant(gift(200)));
        assertEquals(declined, by(finance()).approvals().decline(key("gift"), "again"));
        assertThrows(
                ProposalStateException.class,
                () -> by(actor("other", Role.FINANCE)).approvals().decline(key("gift"), "me too"));
        assertSums(0, 0, 0, 0);
    }

    /** Look at the proposer who thinks better of it. */
    @Test
    public final void ap9_a_proposer_may_withdraw() {
        propose(200);
        by(support()).approvals().decline(key("gift"), "a mistake");
        assertEquals(Optional.of(support()), proposal().settledBy());
    }

    /** Look at time: what nobody decided in time can be proposed again. */
    @Test
    public final void ap10_a_proposal_ends_with_its_time() {
        propose(200);
        clock.advance(WEEK.minus(TICK));
        assertEquals(ProposalState.OPEN, proposal().state());
        clock.advance(TICK);
        assertEquals(ProposalState.EXPIRED, proposal().state());
        assertThrows(ProposalStateException.class, this::approve);
        assertThrows(
                ProposalStateException.class, () -> by(finance()).approvals().decline(key("gift"), "late"));
        assertFalse(by(finance()).approvals().open(1000).contains(proposal()));
        assertThrows(
                ApprovalNeededException.class,
                () -> by(actor("other", Role.SUPPORT)).grant(gift(200)));
        assertEquals(actor("other", Role.SUPPORT), proposal().proposedBy());
        assertEquals(2, proposal().version());
        approve();
        assertSums(200, 0, 0, 0);
    }

    /** Look at another command under the key of a proposal. */
    @Test
    public final void ap11_another_command_under_the_key_of_a_proposal_is_a_conflict() {
        propose(200);
        KeyConflictException conflict =
                assertThrows(KeyConflictException.class, () -> by(support()).grant(gift(201)));
        assertEquals("amount", conflict.field());
        assertEquals(200, proposal().amount());
    }

    /** Look at an approval of what cannot be done any more: the refusal is told, and the proposal goes on waiting. */
    @Test
    public final void ap12_an_approval_that_is_refused_leaves_the_proposal_open() {
        policed(TWO_PEOPLE);
        applied(credits("bought", 500));
        Adjust less = Adjust.by(account(), -400, "counted twice", key("gift"));
        assertThrows(ApprovalNeededException.class, () -> by(finance()).adjust(less));
        applied(job("job", 300));
        Actor boss = actor("boss", Role.ADMIN);
        refused(
                account(),
                InsufficientCreditsException.class,
                () -> by(boss).approvals().approve(key("gift"), "right"));
        assertEquals(ProposalState.OPEN, proposal().state());
        applied(credits("more", 300));
        by(boss).approvals().approve(key("gift"), "right");
        assertSums(100, 0, 0, 0);
    }

    /** Look at lists: what has to wait cannot be a part of them, and of many commands it waits alone. */
    @Test
    public final void ap13_what_has_to_wait_waits_alone() {
        policed(TWO_PEOPLE);
        Grant small = Grant.promotion(account(), 1, key("small")).reason("kindness");
        assertThrows(AccessDeniedException.class, () -> by(support()).postAll(List.of(small, gift(200))));
        assertEquals(Optional.empty(), by(finance()).approvals().find(key("gift")));
        assertSums(0, 0, 0, 0);
        var posted = by(support()).postEach(List.of(small, gift(200)));
        assertTrue(posted.get(0).isAccepted());
        assertThrows(ApprovalNeededException.class, posted.get(1)::orElseThrow);
        assertEquals(ProposalState.OPEN, proposal().state());
    }

    /** Look at the form of what is asked of approvals. */
    @Test
    public final void ap14_what_is_not_there_or_not_well_formed_is_refused() {
        propose(200);
        assertThrows(UnknownKeyException.class, () -> by(finance()).approvals().approve(key("nothing"), "why not"));
        assertThrows(UnknownKeyException.class, () -> by(finance()).approvals().decline(key("nothing"), "why not"));
        denied(() -> by(auditor()).approvals().approve(key("nothing"), "is there one?"));
        assertInvalid("reason", () -> by(finance()).approvals().approve(key("gift"), ""));
        assertInvalid("reason", () -> by(finance()).approvals().decline(key("gift"), " "));
        assertInvalid("limit", () -> by(finance()).approvals().open(0));
        assertThrows(
                InvalidInputException.class, () -> by(finance()).approvals().approve(nothing(), "why not"));
    }
}
