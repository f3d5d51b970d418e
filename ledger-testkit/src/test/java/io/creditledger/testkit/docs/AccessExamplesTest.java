package io.creditledger.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.access.Access;
import io.creditledger.access.AccessPolicy;
import io.creditledger.access.Limits;
import io.creditledger.access.RolePolicy;
import io.creditledger.approval.Approvals;
import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.command.Grant;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.error.ApprovalNeededException;
import io.creditledger.query.AuditQuery;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import io.creditledger.value.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page about access says. */
class AccessExamplesTest {
    private final List<String> shown = new ArrayList<>();

    @Test
    void the_page_does_what_it_says() {
        AccessPolicy policy = RolePolicy.STANDARD
                .limit(
                        Role.SUPPORT,
                        AuditAction.GRANT,
                        Limits.each(500).perDay(2_000).approvedAbove(200))
                .needReference(Role.SUPPORT, AuditAction.GRANT, AuditAction.REFUND);
        HouseRules rules = HouseRules.DEFAULT.access(policy);
        Ledger ledger = InMemoryLedger.create(Clock.systemUTC(), Actor.service("app"), rules);
        Account account = Account.of("user-42");
        Grant gift = Grant.promotion(account, 300, Key.of("ticket-9")).reason("an outage");
        Ledger jane = ledger.as(Actor.support("jane"));
        assertThatThrownBy(() -> jane.grant(gift)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> jane.grant(gift.reference("T-9"))).isInstanceOf(ApprovalNeededException.class);

        Approvals approvals = ledger.as(Actor.finance("paul")).approvals();
        for (Proposal proposal : approvals.open(50)) {
            show(proposal);
        }
        approvals.approve(Key.of("ticket-9"), "the outage was our fault");

        assertThat(shown).containsExactly("SUPPORT jane ticket-9 300");
        assertThat(ledger.balance(account).available()).isEqualTo(300);
        AuditQuery refusals = AuditQuery.newestFirst().outcomes(AuditOutcome.DENIED);
        AuditQuery trail = AuditQuery.newestFirst().account(account).withConsumption();
        assertThat(ledger.audit(refusals).items()).hasSize(1);
        assertThat(ledger.audit(trail).items()).hasSize(3);
    }

    @Test
    void a_lambda_is_a_policy() {
        AccessPolicy ownCustomersOnly = request -> request.account()
                        .filter(account -> isInCareOf(account, request.actor()))
                        .isPresent()
                ? RolePolicy.STANDARD.judge(request)
                : Access.denied("this is not about a customer in your care");
        Ledger ledger = InMemoryLedger.create(
                Clock.systemUTC(), Actor.support("jane"), HouseRules.DEFAULT.access(ownCustomersOnly));
        assertThat(ledger.balance(Account.of("janes-customer")).available()).isZero();
        assertThatThrownBy(() -> ledger.balance(Account.of("somebody"))).hasMessageContaining("in your care");
    }

    private static boolean isInCareOf(Account account, Actor actor) {
        return account.owner().startsWith(actor.id());
    }

    private void show(Proposal proposal) {
        shown.add(proposal.proposedBy() + " " + proposal.key() + " " + proposal.amount());
    }
}
