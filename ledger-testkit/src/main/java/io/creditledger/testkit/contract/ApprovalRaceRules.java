package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.Receipt;
import io.creditledger.access.Access;
import io.creditledger.access.AccessPolicy;
import io.creditledger.access.AccessRequest;
import io.creditledger.access.Limits;
import io.creditledger.approval.Proposal;
import io.creditledger.approval.ProposalState;
import io.creditledger.audit.AuditAction;
import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.error.ApprovalNeededException;
import io.creditledger.error.ProposalStateException;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.Together;
import io.creditledger.value.Actor;
import io.creditledger.value.Role;
import io.creditledger.value.UnitCost;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules ap, continued: many at once, and every kind of command. */
abstract class ApprovalRaceRules extends ApprovalRules {
    private static final int ROUNDS = 20;

    /** Look at two people who approve in the same moment: the command is applied once. */
    @Test
    public final void ap15_many_approvals_at_once_apply_it_once() {
        needs(Capability.CONCURRENT_WRITERS);
        propose(200);
        List<Receipt> receipts = Together.times(
                        4,
                        i -> by(actor("finance-" + i, Role.FINANCE))
                                .approvals()
                                .approve(key("gift"), "it was our fault"))
                .allOrFail();
        assertEquals(1, receipts.stream().filter(receipt -> !receipt.isReplay()).count());
        assertSums(200, 0, 0, 0);
    }

    /** Look at one person who approves and one who declines in the same moment: one of them is right. */
    @Test
    public final void ap16_of_approval_and_refusal_at_once_one_holds() {
        needs(Capability.CONCURRENT_WRITERS);
        policed(TWO_PEOPLE);
        long applied = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Grant gift = Grant.promotion(account(), 200, key("gift-" + round)).reason("an outage");
            assertThrows(ApprovalNeededException.class, () -> by(support()).grant(gift));
            Together<Object> both = Together.run(List.of(
                    () -> by(finance()).approvals().approve(gift.key(), "yes"),
                    () -> by(actor("other", Role.FINANCE)).approvals().decline(gift.key(), "no")));
            assertEquals(1, both.allBut(ProposalStateException.class).size(), "decisions that hold");
            Proposal proposal = by(finance()).approvals().find(gift.key()).orElseThrow();
            applied += proposal.state() == ProposalState.APPROVED ? 200 : 0;
            assertEquals(applied, available(account()));
        }
    }

    /** Look at many who propose the same command in the same moment: there is one proposal. */
    @Test
    public final void ap17_a_command_proposed_by_many_at_once_is_one_proposal() {
        needs(Capability.CONCURRENT_WRITERS);
        policed(TWO_PEOPLE);
        Together<Receipt> many = Together.times(
                4, i -> by(actor("support-" + i % 2, Role.SUPPORT)).grant(gift(200)));
        assertEquals(List.of(), many.allBut(ApprovalNeededException.class));
        assertEquals(
                1,
                tried(actor("support-0", Role.SUPPORT)).size()
                        + tried(actor("support-1", Role.SUPPORT)).size());
    }

    private List<Command> commands() {
        return List.of(
                Grant.purchase(account(), 7, key("1"))
                        .priority(3)
                        .scope("images", "sound")
                        .unitCost(UnitCost.of("0.0125", "EUR"))
                        .expiresAfter(Duration.ofDays(30))
                        .startsAt(after(ONE_HOUR))
                        .pending()
                        .metadata("a", "b"),
                Activate.of(key("unpaid"), key("2")).reference("T-2"),
                Cancel.of(key("unpaid-too"), key("3")),
                Refund.of(key("job"), key("10")).amount(2).reissueUntil(after(ONE_DAY)),
                Refund.of(key("job"), key("11")).reissueForGood(),
                Revoke.amount(key("bought"), 2, key("12")),
                Revoke.unspent(key("bought"), key("13")),
                Revoke.toTotal(key("old"), 3, key("14")),
                Revoke.toTotalUnspent(key("old"), 6, key("15")),
                Revoke.inFull(key("old"), key("16")),
                Adjust.by(account(), 5, "a cent", key("17")),
                Adjust.by(account(), -7, "a cent", key("18")).intoDebt(),
                Grant.allowance(account(), 5, key("19")).expiresAt(after(ONE_DAY)));
    }

    /** Look at how a command is kept while it waits: nothing of what it says may be lost. */
    @Test
    public final void ap18_every_kind_of_supply_can_wait() {
        Actor robot = actor("robot", Role.SERVICE);
        policed(new AccessPolicy() {
            @Override
            public Access judge(AccessRequest request) {
                return Access.ALLOWED;
            }

            @Override
            public Limits limits(Actor actor, Command command) {
                return actor.equals(robot) && AuditAction.of(command.type()).kind() == AuditAction.Kind.SUPPLY
                        ? Limits.NONE.approvedAbove(1)
                        : Limits.NONE;
            }
        });
        prepare();
        for (Command command : commands()) {
            assertThrows(ApprovalNeededException.class, () -> by(robot).post(command), command::toString);
            Command kept =
                    ledger().approvals().find(command.key()).orElseThrow().command();
            assertEquals(command.type(), kept.type());
            assertEquals(command.act(), kept.act());
            assertEquals(command.content(), kept.content());
            assertEquals(command.note(), kept.note());
            Receipt receipt = ledger().approvals().approve(command.key(), "all of it");
            assertEquals(command.content(), receipt.entry().content());
            assertEquals(robot, receipt.entry().actor());
            replayed(receipt, command);
        }
    }

    private void prepare() {
        applied(Grant.purchase(account(), 500, key("bought")));
        applied(Grant.purchase(account(), 20, key("old")));
        applied(Grant.purchase(account(), 9, key("unpaid")).pending());
        applied(Grant.purchase(account(), 9, key("unpaid-too")).pending());
        applied(job("job", 20));
    }
}
