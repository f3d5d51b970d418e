package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.Posted;
import io.creditledger.access.Access;
import io.creditledger.access.AccessPolicy;
import io.creditledger.access.AccessRequest;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.statement.Period;
import io.creditledger.testkit.internal.TrailChain;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Rules ac: who may do what, and what is left of those who may not. */
abstract class AccessRules extends OfficeFixture {
    static final String NO = "not here";

    static AccessPolicy except(Predicate<AccessRequest> some) {
        return request -> some.test(request) ? Access.denied(NO) : Access.ALLOWED;
    }

    static AccessPolicy except(AuditAction action) {
        return except(request -> request.action() == action);
    }

    /** Look at whether the policy is asked before anything is written. */
    @Test
    public final void ac1_what_the_policy_denies_changes_nothing() {
        policed(except(AuditAction.SPEND));
        applied(credits("bought", 100));
        AccessDeniedException denial = denied(() -> ledger().spend(job("job", 30)));
        assertEquals(NO, denial.reason());
        assertEquals(AuditAction.SPEND, denial.request().action());
        assertEquals(APP, denial.request().actor());
        assertSums(100, 0, 0, 0);
    }

    /** Look at the record of a refusal: who wanted what, when, on whose account, why, and why not. */
    @Test
    public final void ac2_a_refusal_is_on_record() {
        policed(except(AuditAction.GRANT));
        Actor jane = support();
        clock.advance(ONE_HOUR);
        Grant gift = credits("gift", 100).reason("a gift").reference("T-1").metadata("team", "blue");
        denied(() -> by(jane).grant(gift));
        AuditRecord row = tried(jane).get(0);
        assertEquals(
                new AuditRecord(
                        AuditOutcome.DENIED,
                        AuditAction.GRANT,
                        jane,
                        after(ONE_HOUR),
                        Optional.of(account()),
                        Optional.of(key("gift")),
                        Optional.empty(),
                        0,
                        0,
                        gift.note(),
                        Optional.empty(),
                        Optional.of(NO),
                        AuditTrail.ACTOR,
                        1,
                        row.hash()),
                row);
    }

    /** Look at each read: none may go round the policy, and a refused one is on record. */
    @Test
    public final void ac3_every_read_is_asked_for() {
        Actor nosy = support();
        policed(except(request -> request.actor().equals(nosy) && !isAudit(request)));
        applied(credits("bought", 100));
        Account whose = account();
        denied(() -> by(nosy).balance(whose));
        denied(() -> by(nosy).balances(List.of(whose)));
        denied(() -> by(nosy).balanceAt(whose, T0));
        denied(() -> by(nosy).lots(whose, LotQuery.all()));
        denied(() -> by(nosy).history(whose));
        denied(() -> by(nosy).entry(key("bought")));
        denied(() -> by(nosy).entries(List.of(key("bought"))));
        denied(() -> by(nosy).entries(List.of(key("nobody"))));
        denied(() -> by(nosy).statement(whose, Period.of(T0, after(ONE_DAY))));
        denied(() -> by(nosy).explain(whose));
        denied(() -> by(nosy).explain(whose, T0));
        denied(() -> by(nosy).quote(Spend.of(whose, 1, key("job"))));
        denied(() -> by(nosy).sweep(whose));
        denied(() -> by(nosy).sweep(10));
        denied(() -> by(nosy).signals().deliver(signal -> {}, 10));
        denied(() -> by(nosy).approvals().open(10));
        denied(() -> by(nosy).approvals().find(key("gift")));
        assertEquals(
                List.of(
                        AuditAction.READ_BALANCE,
                        AuditAction.READ_BALANCE,
                        AuditAction.READ_BALANCE,
                        AuditAction.READ_LOTS,
                        AuditAction.READ_HISTORY,
                        AuditAction.READ_HISTORY,
                        AuditAction.READ_HISTORY,
                        AuditAction.READ_HISTORY,
                        AuditAction.READ_HISTORY,
                        AuditAction.READ_HISTORY,
                        AuditAction.READ_HISTORY,
                        AuditAction.QUOTE,
                        AuditAction.SWEEP,
                        AuditAction.SWEEP,
                        AuditAction.SIGNAL,
                        AuditAction.READ_PROPOSALS,
                        AuditAction.READ_PROPOSALS),
                tried(nosy).stream().map(AuditRecord::action).toList());
    }

    static boolean isAudit(AccessRequest request) {
        return request.action() == AuditAction.READ_AUDIT;
    }

    /** Look at the audit trail itself: reading it is a read like any other. */
    @Test
    public final void ac4_the_trail_is_not_for_everybody() {
        Actor nosy = support();
        policed(except(request -> request.actor().equals(nosy) && isAudit(request)));
        denied(() -> by(nosy).audit(AuditQuery.newestFirst().account(account())));
        AuditRecord row = tried(nosy).get(0);
        assertEquals(AuditAction.READ_AUDIT, row.action());
        assertEquals(Optional.of(account()), row.account());
        assertEquals(Optional.empty(), row.key());
    }

    /** Look at whether granted reads are recorded: they are not. */
    @Test
    public final void ac5_what_is_allowed_to_be_read_leaves_no_record() {
        policed(AccessPolicy.OPEN);
        Actor jane = support();
        by(jane).balance(account());
        by(jane).history(account());
        assertEquals(List.of(), trail(AuditQuery.oldestFirst().actor(jane.id())));
    }

    /** Look at the order of judgement: the policy comes before the key. */
    @Test
    public final void ac6_a_forbidden_replay_is_refused() {
        Actor jane = support();
        policed(except(request -> request.actor().equals(jane) && request.action() == AuditAction.GRANT));
        applied(credits("gift", 100));
        denied(() -> by(jane).grant(credits("gift", 100).reason("again")));
        assertEquals(1, tried(jane).size());
    }

    /** Look at the order of judgement: a command that is not well-formed does not get as far as the policy. */
    @Test
    public final void ac7_a_missing_reason_is_no_matter_of_access() {
        policed(except(AuditAction.GRANT));
        Actor jane = support();
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> by(jane).grant(credits("gift", 100)));
        assertEquals("reason", refusal.field());
        assertEquals(List.of(), tried(jane));
    }

    /** Look at a command that names no account: the policy is asked with that of the act. */
    @Test
    public final void ac8_the_policy_is_told_the_account_of_an_act() {
        policed(except(request ->
                request.action() == AuditAction.REFUND && request.account().equals(Optional.of(account()))));
        applied(credits("bought", 100));
        applied(job("job", 30));
        denied(() -> ledger().refund(Refund.of(key("job"), key("failed"))));
    }

    /** Look at an act that is not there: who may not ask does not learn that. */
    @Test
    public final void ac9_an_unknown_act_is_denied_before_it_is_unknown() {
        policed(except(AuditAction.REFUND));
        AccessDeniedException denial = denied(() -> ledger().refund(Refund.of(key("nothing"), key("failed"))));
        assertEquals(Optional.empty(), denial.request().account());
        policed(AccessPolicy.OPEN);
        assertThrows(UnknownKeyException.class, () -> ledger().refund(Refund.of(key("nothing"), key("failed"))));
    }

    /** Look at lists: one command that may not be refuses all of it. */
    @Test
    public final void ac10_a_list_is_refused_for_one_command() {
        policed(except(AuditAction.SPEND));
        denied(() -> ledger().postAll(List.of(credits("bought", 100), job("job", 30))));
        assertSums(0, 0, 0, 0);
    }

    /** Look at imports: each command is judged for itself, and each refusal is on record once. */
    @Test
    public final void ac11_each_command_of_many_is_judged_for_itself() {
        Actor importer = actor("importer", Role.SERVICE);
        policed(except(AuditAction.SPEND));
        List<Posted> posted = by(importer).postEach(List.of(credits("one", 100), job("job", 30), credits("two", 50)));
        assertEquals(
                List.of(true, false, true),
                posted.stream().map(Posted::isAccepted).toList());
        assertThrows(AccessDeniedException.class, posted.get(1)::orElseThrow);
        assertEquals(1, tried(importer).size());
        assertSums(150, 0, 0, 0);
    }

    /** Look at the ledger of another actor: it is the other one who is judged. */
    @Test
    public final void ac12_the_actor_is_judged_in_whose_name_it_is() {
        Actor jane = support();
        policed(except(request -> request.actor().role() == Role.SUPPORT));
        denied(() -> by(jane).balance(account()));
        assertEquals(0, by(jane).as(APP).balance(account()).available());
    }

    /** Look at the chain of an actor's refusals: each covers the one before it, apart from those of others. */
    @Test
    public final void ac13_refusals_are_a_chain_for_each_actor() {
        policed(except(AuditAction.SPEND));
        Actor one = actor("one", Role.SERVICE);
        Actor other = actor("other", Role.SERVICE);
        for (int i = 1; i <= 3; i++) {
            Spend spend = job("job-" + i, i);
            denied(() -> by(one).spend(spend));
            denied(() -> by(other).spend(spend));
        }
        List<AuditRecord> rows = tried(one);
        assertEquals(List.of(1L, 2L, 3L), rows.stream().map(AuditRecord::number).toList());
        assertEquals(TrailChain.of(rows), rows, "the links of records");
        assertEquals(3, tried(other).size());
    }
}
