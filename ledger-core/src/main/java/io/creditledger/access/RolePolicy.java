package io.creditledger.access;

import static io.creditledger.internal.check.Checks.present;
import static io.creditledger.internal.check.Checks.several;

import io.creditledger.audit.AuditAction;
import io.creditledger.command.Adjust;
import io.creditledger.command.Command;
import io.creditledger.value.Actor;
import io.creditledger.value.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What each role may do, and how much of it. Immutable; changed by a few calls.
 *
 * <pre>{@code
 * AccessPolicy policy = RolePolicy.STANDARD
 *         .limit(Role.SUPPORT, AuditAction.GRANT, Limits.each(500).perDay(2_000))
 *         .needReference(Role.SUPPORT, AuditAction.REFUND);
 * }</pre>
 *
 * <p>Nobody may raise an account whose owner they are, whatever their role.
 */
public final class RolePolicy implements AccessPolicy {
    /** Nobody may do anything: to begin from nothing. */
    public static final RolePolicy CLOSED = new RolePolicy(Map.of());

    /**
     * Services do what applications do, and the regular work on the books. Support reads, and undoes: it cancels, refunds, revokes,
     * extends and changes plans, and grants only where a {@link #limit} says how much. Finance does all that supplies credits,
     * approves, and keeps the books. Auditors read. An administrator may do everything.
     */
    public static final RolePolicy STANDARD = standard();

    private final Map<Role, Permit> permits;

    private RolePolicy(Map<Role, Permit> permits) {
        this.permits = permits;
    }

    private static RolePolicy standard() {
        Set<AuditAction> reading = Permit.all(AuditAction.Kind.READING);
        Set<AuditAction> supply = Permit.all(AuditAction.Kind.SUPPLY);
        Set<AuditAction> office = Permit.all(AuditAction.Kind.OFFICE);
        Set<AuditAction> support = EnumSet.copyOf(supply);
        support.removeAll(Set.of(AuditAction.GRANT, AuditAction.ACTIVATE, AuditAction.ADJUST));
        support.add(AuditAction.SWEEP);
        Set<AuditAction> service = EnumSet.allOf(AuditAction.class);
        service.removeAll(Set.of(AuditAction.APPROVE, AuditAction.DECLINE, AuditAction.REPAIR));
        return CLOSED.with(Role.SERVICE, Permit.NOTHING.allow(service))
                .with(Role.SUPPORT, Permit.NOTHING.allow(reading).allow(support).deny(Set.of(AuditAction.INSPECT)))
                .with(Role.FINANCE, Permit.NOTHING.allow(reading).allow(supply).allow(office))
                .with(Role.AUDITOR, Permit.NOTHING.allow(reading))
                .with(Role.ADMIN, Permit.NOTHING.allow(EnumSet.allOf(AuditAction.class)));
    }

    /** The same policy, and this role may do this. */
    public RolePolicy allow(Role role, AuditAction action, AuditAction... more) {
        return with(role, permit(role).allow(several("action", action, more)));
    }

    /** The same policy, but this role may not do this. */
    public RolePolicy deny(Role role, AuditAction action, AuditAction... more) {
        return with(role, permit(role).deny(several("action", action, more)));
    }

    /** The same policy, and this role may do this within these limits, which take the place of earlier ones. */
    public RolePolicy limit(Role role, AuditAction action, Limits limits) {
        present("limits", limits).needRecords(present("action", action));
        return with(role, permit(role).limit(action, present("limits", limits)));
    }

    /** The same policy, but this role may do this only with a reference, such as the number of a ticket. */
    public RolePolicy needReference(Role role, AuditAction action, AuditAction... more) {
        return with(role, permit(role).needReference(several("action", action, more)));
    }

    @Override
    public Access judge(AccessRequest request) {
        Actor actor = request.actor();
        AuditAction action = request.action();
        Permit permit = permit(actor.role());
        if (!permit.allowed().contains(action)) {
            return Access.denied("the role " + actor.role() + " may not do this");
        }
        if (raises(request)
                && request.account()
                        .map(account -> account.owner().equals(actor.id()))
                        .orElse(false)) {
            return Access.denied("nobody may raise an account of their own");
        }
        boolean lacksReference = request.command()
                .map(command -> command.note().reference().isEmpty())
                .orElse(false);
        if (lacksReference && permit.needReference().contains(action)) {
            return Access.denied("the role " + actor.role() + " needs to give a reference for this");
        }
        return Access.ALLOWED;
    }

    @Override
    public Limits limits(Actor actor, Command command) {
        return permit(actor.role()).limits().getOrDefault(AuditAction.of(command.type()), Limits.NONE);
    }

    private static boolean raises(AccessRequest request) {
        return switch (request.action()) {
            case GRANT, ACTIVATE, REFUND, EXTEND, APPROVE, DECLINE -> true;
            case ADJUST ->
                request.command()
                        .map(command -> ((Adjust) command).amount() > 0)
                        .orElse(true);
            default -> false;
        };
    }

    private Permit permit(Role role) {
        return permits.getOrDefault(present("role", role), Permit.NOTHING);
    }

    private RolePolicy with(Role role, Permit permit) {
        Map<Role, Permit> more = new EnumMap<>(Role.class);
        more.putAll(permits);
        more.put(role, permit);
        return new RolePolicy(more);
    }
}
