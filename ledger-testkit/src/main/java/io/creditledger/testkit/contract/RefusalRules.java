package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.access.Access;
import io.creditledger.access.AccessPolicy;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Adjust;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.inspect.Repair;
import io.creditledger.query.AuditQuery;
import io.creditledger.value.Actor;
import io.creditledger.value.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules ac, continued: the trail of those who may not. */
abstract class RefusalRules extends AccessRules {
    /** Look at how refusals and records of acts come together: in one order, page by page. */
    @Test
    public final void ac14_refusals_and_acts_are_one_trail() {
        policed(except(request ->
                request.command().filter(command -> command instanceof Spend).isPresent()));
        for (int i = 1; i <= 3; i++) {
            applied(credits("bought-" + i, i));
            Spend spend = job("job-" + i, i);
            denied(() -> ledger().spend(spend));
            denied(() -> by(actor("other", Role.SERVICE)).spend(spend));
            clock.advance(i == 2 ? ONE_HOUR : Duration.ZERO);
        }
        AuditQuery query = AuditQuery.oldestFirst().account(account());
        List<AuditRecord> whole = trail(query);
        assertEquals(9, whole.size());
        for (int limit = 1; limit <= 10; limit++) {
            assertEquals(whole, trail(query.limit(limit)), "by " + limit);
            assertEquals(reversed(whole), trail(query.limit(limit).reversed()), "newest first, by " + limit);
        }
        assertEquals(3, trail(query.outcomes(AuditOutcome.APPLIED)).size());
        assertEquals(6, trail(query.outcomes(AuditOutcome.DENIED)).size());
        assertEquals(
                6, trail(query.role(Role.SERVICE).actions(AuditAction.SPEND)).size());
        assertEquals(0, trail(query.role(Role.ADMIN)).size());
    }

    private static <T> List<T> reversed(List<T> rows) {
        List<T> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        return turned;
    }

    /** Look at consumption: with it the trail of an account shows every entry once, in the order in which they happened. */
    @Test
    public final void ac15_the_trail_of_an_account_shows_consumption_as_well() {
        policed(except(AuditAction.ADJUST));
        applied(credits("bought", 100).expiresAfter(ONE_DAY));
        applied(job("job", 30));
        clock.advance(ONE_HOUR);
        applied(Refund.of(key("job"), key("failed")));
        applied(aside("hold", 20));
        ledger().inspection().repair(Repair.of(account(), "by habit", key("repair")));
        denied(() -> ledger().adjust(Adjust.by(account(), 5, "a gift", key("gift"))));
        clock.advance(ONE_DAY);
        AuditQuery query = AuditQuery.oldestFirst().account(account()).withConsumption();
        List<AuditRecord> whole = trail(query);
        assertEquals(
                log().stream().map(entry -> entry.key()).toList(),
                whole.stream()
                        .filter(row -> row.outcome() == AuditOutcome.APPLIED && row.action() != AuditAction.REPAIR)
                        .map(row -> row.key().orElseThrow())
                        .toList());
        assertEquals(log().size() + 2, whole.size());
        for (int limit = 1; limit <= whole.size() + 1; limit++) {
            assertEquals(whole, trail(query.limit(limit)), "by " + limit);
            assertEquals(reversed(whole), trail(query.limit(limit).reversed()), "newest first, by " + limit);
        }
        assertEquals(
                List.of(key("job")),
                trail(query.actions(AuditAction.SPEND)).stream()
                        .map(row -> row.key().orElseThrow())
                        .toList());
        assertInvalid("consumption", () -> AuditQuery.oldestFirst().withConsumption());
    }

    /** Look at the reason of a refusal: it is kept as it is, whatever it says. */
    @Test
    public final void ac16_the_reason_of_a_refusal_is_kept_as_it_is() {
        String reason = "</td><script>alert('no')</script> \u202e ; DROP TABLE \uD83D\uDE00".repeat(10);
        policed(request -> isAudit(request) ? Access.ALLOWED : Access.denied(reason));
        Actor jane = support();
        assertThrows(AccessDeniedException.class, () -> by(jane).balance(account()));
        assertEquals(Optional.of(reason), tried(jane).get(0).because());
        assertInvalid("denial", () -> Access.denied("x".repeat(1001)));
        assertInvalid("denial", () -> Access.denied("two\nlines"));
        // The rule's end looks into the account.
        policed(AccessPolicy.OPEN);
    }
}
