package io.creditledger.query;

import static io.creditledger.internal.check.Checks.instant;
import static io.creditledger.internal.check.Checks.present;
import static io.creditledger.internal.check.Checks.printable;
import static io.creditledger.internal.check.Checks.several;

import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which audit records. Immutable.
 *
 * @param account only records of this account
 * @param actor only what the actor with this id did, tried or approved
 * @param role only what actors of this role did or tried
 * @param actions only these actions; empty for all
 * @param outcomes only these outcomes; empty for all
 * @param reference only records with this reference
 * @param key only records of this command
 * @param from only records at or after this instant
 * @param until only records before this instant
 */
public record AuditFilter(
        Optional<Account> account,
        Optional<String> actor,
        Optional<Role> role,
        Set<AuditAction> actions,
        Set<AuditOutcome> outcomes,
        Optional<String> reference,
        Optional<Key> key,
        Optional<Instant> from,
        Optional<Instant> until) {
    /** Every record. */
    public static final AuditFilter ALL = new AuditFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Checks the bounds. */
    public AuditFilter {
        actor.ifPresent(id -> printable("actor", id, 200));
        actions = Set.copyOf(present("actions", actions));
        outcomes = Set.copyOf(present("outcomes", outcomes));
        reference.ifPresent(id -> printable("reference", id, 200));
        from = from.map(start -> instant("from", start));
        until = until.map(end -> instant("until", end));
    }

    /** Only records of this account. */
    public AuditFilter account(Account whose) {
        return new AuditFilter(
                Optional.of(present("account", whose)), actor, role, actions, outcomes, reference, key, from, until);
    }

    /** Only what the actor with this id did, tried or approved. */
    public AuditFilter actor(String id) {
        return new AuditFilter(
                account, Optional.of(present("actor", id)), role, actions, outcomes, reference, key, from, until);
    }

    /** Only what actors of this role did or tried. */
    public AuditFilter role(Role whose) {
        return new AuditFilter(
                account, actor, Optional.of(present("role", whose)), actions, outcomes, reference, key, from, until);
    }

    /** Only these actions. */
    public AuditFilter actions(AuditAction action, AuditAction... more) {
        return new AuditFilter(
                account, actor, role, several("action", action, more), outcomes, reference, key, from, until);
    }

    /** Only these outcomes. */
    public AuditFilter outcomes(AuditOutcome outcome, AuditOutcome... more) {
        return new AuditFilter(
                account, actor, role, actions, several("outcome", outcome, more), reference, key, from, until);
    }

    /** Only records with this reference. */
    public AuditFilter reference(String id) {
        return new AuditFilter(
                account, actor, role, actions, outcomes, Optional.of(present("reference", id)), key, from, until);
    }

    /** Only records of this command. */
    public AuditFilter key(Key command) {
        return new AuditFilter(
                account, actor, role, actions, outcomes, reference, Optional.of(present("key", command)), from, until);
    }

    /** Only records at or after this instant. */
    public AuditFilter from(Instant start) {
        return new AuditFilter(
                account, actor, role, actions, outcomes, reference, key, Optional.of(present("from", start)), until);
    }

    /** Only records before this instant. */
    public AuditFilter until(Instant end) {
        return new AuditFilter(
                account, actor, role, actions, outcomes, reference, key, from, Optional.of(present("until", end)));
    }

    /** Whether a record passes. */
    public boolean matches(AuditRecord row) {
        return (account.isEmpty() || account.equals(row.account()))
                && actor.map(id -> isBy(id, row)).orElse(true)
                && role.map(whose -> row.actor().role() == whose).orElse(true)
                && (actions.isEmpty() || actions.contains(row.action()))
                && (outcomes.isEmpty() || outcomes.contains(row.outcome()))
                && (reference.isEmpty() || reference.equals(row.note().reference()))
                && (key.isEmpty() || key.equals(row.key()))
                && from.map(start -> !row.at().isBefore(start)).orElse(true)
                && until.map(end -> row.at().isBefore(end)).orElse(true);
    }

    private static boolean isBy(String id, AuditRecord row) {
        return row.actor().id().equals(id)
                || row.approvedBy().map(second -> second.id().equals(id)).orElse(false);
    }
}
