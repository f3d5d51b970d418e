package io.creditledger;

import static io.creditledger.internal.check.Checks.present;

import io.creditledger.access.AccessPolicy;
import io.creditledger.access.RolePolicy;

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
    public static final HouseRules DEFAULT = new HouseRules(RolePolicy.STANDARD);

    private final AccessPolicy access;

    private HouseRules(AccessPolicy access) {
        this.access = access;
    }

    /** Who may do what. Default: {@link RolePolicy#STANDARD}. */
    public HouseRules access(AccessPolicy policy) {
        return new HouseRules(present("policy", policy));
    }

    /** Who may do what. */
    public AccessPolicy access() {
        return access;
    }
}
