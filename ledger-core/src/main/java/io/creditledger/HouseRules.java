package io.creditledger;

import static io.creditledger.internal.check.Checks.duration;
import static io.creditledger.internal.check.Checks.present;

import io.creditledger.access.AccessPolicy;
import io.creditledger.access.RolePolicy;
import java.time.Duration;

/**
 * What a host lays down for its ledger, wherever that is kept. Immutable. All ledgers on the same tables should go by the same
 * rules.
 *
 * <pre>{@code
 * HouseRules rules = HouseRules.DEFAULT.access(RolePolicy.STANDARD.limit(Role.SUPPORT, AuditAction.GRANT, Limits.each(500)));
 * }</pre>
 */
public final class HouseRules {
    /** The rules that go where nothing else was said. */
    public static final HouseRules DEFAULT = new HouseRules(RolePolicy.STANDARD, Duration.ofDays(7));

    private final AccessPolicy access;
    private final Duration proposalsLast;

    private HouseRules(AccessPolicy access, Duration proposalsLast) {
        this.access = access;
        this.proposalsLast = proposalsLast;
    }

    /** Who may do what. Default: {@link RolePolicy#STANDARD}. */
    public HouseRules access(AccessPolicy policy) {
        return new HouseRules(present("policy", policy), proposalsLast);
    }

    /** How long a proposed command waits for another person's approval. Default: a week. */
    public HouseRules proposalsLast(Duration length) {
        return new HouseRules(access, duration("proposalsLast", length));
    }

    /** Who may do what. */
    public AccessPolicy access() {
        return access;
    }

    /** How long a proposed command waits. */
    public Duration proposalsLast() {
        return proposalsLast;
    }
}
