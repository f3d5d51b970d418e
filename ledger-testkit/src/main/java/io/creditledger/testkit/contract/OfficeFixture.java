package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.access.AccessPolicy;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.query.AuditQuery;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.internal.Pages;
import io.creditledger.value.Actor;
import io.creditledger.value.Role;
import java.util.List;

/** People of the rule's own, and short ways to see what they may do. */
abstract class OfficeFixture extends ConcurrencyRules {
    /** Opens the rule's ledger anew, with this policy. */
    final Ledger policed(AccessPolicy policy) {
        needs(Capability.HOUSE_RULES);
        return under(HouseRules.DEFAULT.access(policy));
    }

    /** An actor of this rule alone. */
    final Actor actor(String name, Role role) {
        return new Actor(key(name).value(), role);
    }

    final Actor support() {
        return actor("support", Role.SUPPORT);
    }

    final Actor finance() {
        return actor("finance", Role.FINANCE);
    }

    final Actor auditor() {
        return actor("auditor", Role.AUDITOR);
    }

    /** The ledger in the name of an actor. */
    final Ledger by(Actor actor) {
        return ledger().as(actor);
    }

    /** Something that the policy refuses, and that changes nothing in the rule's account. */
    final AccessDeniedException denied(Runnable what) {
        long before = written(account());
        AccessDeniedException denial = assertThrows(AccessDeniedException.class, what::run);
        assertEquals(before, written(account()), "what was denied left an entry");
        return denial;
    }

    /** What an actor tried in vain, proposed or declined, oldest first. */
    final List<AuditRecord> tried(Actor actor) {
        return trail(AuditQuery.oldestFirst()
                .actor(actor.id())
                .outcomes(AuditOutcome.DENIED, AuditOutcome.PROPOSED, AuditOutcome.DECLINED));
    }

    /** All records that a query finds. */
    final List<AuditRecord> trail(AuditQuery query) {
        return Pages.all(place -> ledger().audit(place.map(query::after).orElse(query)));
    }
}
