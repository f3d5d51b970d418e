package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Posted;
import io.creditledger.Receipt;
import io.creditledger.access.Limits;
import io.creditledger.access.RolePolicy;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.Together;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Rules ac, continued: the policy that ships with the ledger. */
abstract class LimitRules extends RefusalRules {
    private static final RolePolicy LIMITED = RolePolicy.STANDARD.limit(
            Role.SUPPORT, AuditAction.GRANT, Limits.each(100).perDay(250));

    private Grant gift(String key, long amount) {
        return Grant.promotion(account(), amount, key(key)).reason("a gift");
    }

    private boolean may(Role role, Command command) {
        try {
            by(actor(role.name(), role)).post(command);
            return true;
        } catch (AccessDeniedException denied) {
            return false;
        }
    }

    private Set<Role> whoMay(Function<Role, Command> command) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            if (may(role, command.apply(role))) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** Look at what the standard policy lets each role do. */
    @Test
    public final void ac17_the_standard_policy_lets_each_role_do_its_work() {
        policed(RolePolicy.STANDARD);
        Set<Role> supply = EnumSet.of(Role.SERVICE, Role.FINANCE, Role.ADMIN);
        Set<Role> undo = EnumSet.of(Role.SERVICE, Role.SUPPORT, Role.FINANCE, Role.ADMIN);
        applied(credits("bought", 1_000));
        assertEquals(supply, whoMay(role -> gift("gift-" + role, 10)));
        assertEquals(supply, whoMay(role -> Adjust.by(account(), 1, "a cent", key("adjust-" + role))));
        for (Role role : Role.values()) {
            applied(credits("waits-" + role, 10).pending());
            applied(credits("unpaid-" + role, 10).pending());
            applied(credits("wrong-" + role, 10));
            applied(job("job-" + role, 1));
        }
        assertEquals(
                supply,
                whoMay(role ->
                        Activate.of(key("waits-" + role), key("paid-" + role)).reason("paid")));
        assertEquals(
                undo,
                whoMay(role ->
                        Cancel.of(key("unpaid-" + role), key("cancel-" + role)).reason("unpaid")));
        assertEquals(
                undo,
                whoMay(role ->
                        Refund.of(key("job-" + role), key("failed-" + role)).reason("failed")));
        assertEquals(
                undo,
                whoMay(role -> Revoke.unspent(key("wrong-" + role), key("away-" + role))
                        .reason("wrong")));
        assertEquals(
                undo,
                whoMay(role ->
                        Extend.forGood(key("bought"), key("longer-" + role)).reason("kindness")));
        assertEquals(
                undo, whoMay(role -> PlanChange.of(account(), "free", "pro", T0, "upgraded", key("plan-" + role))));
        assertEquals(
                EnumSet.of(Role.SERVICE, Role.ADMIN),
                whoMay(role -> job("spent-" + role, 1).reason("by hand")));
    }

    /** Look at reads: everybody may look, an auditor may do nothing else. */
    @Test
    public final void ac18_everybody_may_look() {
        policed(RolePolicy.STANDARD);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            assertEquals(0, by(actor("looks", role)).balance(account()).available());
        }
        denied(() -> by(auditor()).sweep(account()));
        policed(RolePolicy.CLOSED.allow(Role.SERVICE, AuditAction.READ_HISTORY));
        denied(() -> by(auditor()).balance(account()));
        policed(RolePolicy.STANDARD);
    }

    /** Look at people who are customers, too: nobody raises an account of their own, not even an administrator. */
    @Test
    public final void ac19_nobody_raises_an_account_of_their_own() {
        policed(RolePolicy.STANDARD);
        Account own = watched(Account.of(key("ann").value()));
        Actor ann = actor("ann", Role.ADMIN);
        applied(Grant.purchase(own, 100, key("bought")));
        applied(Grant.purchase(own, 100, key("unpaid")).pending());
        applied(Spend.of(own, 50, key("job")));
        denied(() -> by(ann).grant(Grant.promotion(own, 1, key("gift")).reason("mine")));
        denied(() -> by(ann).adjust(Adjust.by(own, 1, "mine", key("adjust"))));
        denied(() -> by(ann).refund(Refund.of(key("job"), key("failed")).reason("mine")));
        denied(() -> by(ann).activate(Activate.of(key("unpaid"), key("paid")).reason("mine")));
        denied(() -> by(ann).extend(Extend.forGood(key("bought"), key("longer")).reason("mine")));
        by(ann).adjust(Adjust.by(own, -1, "against me", key("less")));
        assertEquals(49, available(own));
    }

    /** Look at references: where one is demanded, a command without it is refused and on record. */
    @Test
    public final void ac20_a_reference_may_be_demanded() {
        policed(RolePolicy.STANDARD.needReference(Role.SUPPORT, AuditAction.REFUND));
        applied(credits("bought", 100));
        applied(job("job", 30));
        Refund refund = Refund.of(key("job"), key("failed")).reason("failed");
        denied(() -> by(support()).refund(refund));
        by(support()).refund(refund.reference("T-1"));
        assertSums(100, 0, 0, 0);
    }

    /** Look at the limit of one command: just that much may be, no more. */
    @Test
    public final void ac21_more_than_a_limit_at_a_time_is_refused() {
        policed(LIMITED);
        by(support()).grant(gift("most", 100));
        AccessDeniedException denial = denied(() -> by(support()).grant(gift("more", 101)));
        assertEquals(101, denial.amount());
        AuditRecord row = tried(support()).get(0);
        assertEquals(101, row.amount());
        assertEquals(Optional.of(denial.reason()), row.because());
    }

    /** Look at the limit of a day: it counts over accounts, for 24 hours by the ledger's clock. */
    @Test
    public final void ac22_more_than_a_limit_in_24_hours_is_refused() {
        policed(LIMITED);
        by(support()).grant(gift("first", 100));
        clock.advance(ONE_HOUR);
        by(support())
                .grant(Grant.promotion(account("other"), 100, key("second")).reason("a gift"));
        denied(() -> by(support()).grant(gift("third", 51)));
        by(support()).grant(gift("fits", 50));
        by(actor("colleague", Role.SUPPORT)).grant(gift("colleague", 100));
        clock.advance(ONE_DAY.minus(ONE_HOUR).minus(TICK));
        denied(() -> by(support()).grant(gift("third", 51)));
        clock.advance(TICK);
        by(support()).grant(gift("third", 51));
        assertEquals(301, available(account()));
    }

    /** Look at what counts: neither replays nor refusals use up a day. */
    @Test
    public final void ac23_only_what_was_applied_uses_up_a_day() {
        policed(LIMITED);
        by(support()).grant(gift("first", 100));
        assertTrue(by(support()).grant(gift("first", 100)).isReplay());
        denied(() -> by(support()).grant(gift("too-much", 101)));
        by(support()).grant(gift("second", 100));
        by(support()).grant(gift("third", 50));
        assertTrue(by(support()).grant(gift("third", 50)).isReplay(), "a replay at the limit");
    }

    /** Look at lists: its commands are counted one after the other. */
    @Test
    public final void ac24_the_commands_of_a_list_do_not_slip_past() {
        policed(LIMITED);
        List<Grant> three = List.of(gift("one", 100), gift("two", 100), gift("three", 51));
        denied(() -> by(support()).postAll(three));
        List<Posted> posted = by(support()).postEach(three);
        assertEquals(
                List.of(true, true, false),
                posted.stream().map(Posted::isAccepted).toList());
        assertEquals(200, available(account()));
    }

    /** Look at what a limit is about: what a command moves, which it need not say itself. */
    @Test
    public final void ac25_limits_are_on_what_is_moved() {
        policed(RolePolicy.STANDARD.limit(Role.SUPPORT, AuditAction.REVOKE, Limits.each(99)));
        applied(credits("bought", 100));
        denied(() ->
                by(support()).revoke(Revoke.inFull(key("bought"), key("away")).reason("wrong")));
        applied(job("job", 1));
        by(support()).revoke(Revoke.unspent(key("bought"), key("away")).reason("wrong"));
        assertSums(0, 0, 0, 0);
    }

    /** Look at limits that nobody could hold anybody to. */
    @Test
    public final void ac27_a_limit_of_a_day_needs_records_to_count() {
        assertInvalid(
                "limits",
                () -> LIMITED.limit(
                        Role.SERVICE, AuditAction.SPEND, Limits.each(5).perDay(9)));
        assertInvalid("limits", () -> LIMITED.limit(Role.SERVICE, AuditAction.HOLD, Limits.NONE.approvedAbove(9)));
        policed(LIMITED.limit(Role.ADMIN, AuditAction.SPEND, Limits.each(5)));
        applied(credits("bought", 100));
        denied(() -> by(actor("boss", Role.ADMIN)).spend(job("job", 6).reason("by hand")));
    }

    /** Look at the lock of an actor: what two threads do at once must not slip past the limit of a day. */
    @Test
    public final void ac26_many_at_once_do_not_slip_past_the_limit_of_a_day() {
        policed(LIMITED);
        needs(Capability.CONCURRENT_WRITERS);
        List<Receipt> receipts = Together.times(
                        8,
                        i -> by(support())
                                .grant(Grant.promotion(account("at-once-" + i % 4), 50, key("gift-" + i))
                                        .reason("a gift")))
                .allBut(AccessDeniedException.class);
        assertEquals(5, receipts.size(), "gifts of 50 within 250");
        assertEquals(3, tried(support()).size());
    }
}
