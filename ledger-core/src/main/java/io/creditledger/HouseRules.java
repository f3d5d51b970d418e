package io.creditledger;

import static io.creditledger.internal.check.Checks.duration;
import static io.creditledger.internal.check.Checks.present;

import io.creditledger.access.AccessPolicy;
import io.creditledger.access.RolePolicy;
import io.creditledger.proof.ChainKeys;
import io.creditledger.signal.SignalPolicy;
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
    public static final HouseRules DEFAULT =
            new HouseRules(RolePolicy.STANDARD, Duration.ofDays(7), ChainKeys.none(), SignalPolicy.NONE);

    private final AccessPolicy access;
    private final Duration proposalsLast;
    private final ChainKeys chainKeys;
    private final SignalPolicy signals;

    private HouseRules(AccessPolicy access, Duration proposalsLast, ChainKeys chainKeys, SignalPolicy signals) {
        this.access = access;
        this.proposalsLast = proposalsLast;
        this.chainKeys = chainKeys;
        this.signals = signals;
    }

    /** Who may do what. Default: {@link RolePolicy#STANDARD}. */
    public HouseRules access(AccessPolicy policy) {
        return new HouseRules(present("policy", policy), proposalsLast, chainKeys, signals);
    }

    /** How long a proposed command waits for another person's approval. Default: a week. */
    public HouseRules proposalsLast(Duration length) {
        return new HouseRules(access, duration("proposalsLast", length), chainKeys, signals);
    }

    /** Which secrets the hash chains are made with. Default: {@link ChainKeys#none}. */
    public HouseRules chainKeys(ChainKeys keys) {
        return new HouseRules(access, proposalsLast, present("keys", keys), signals);
    }

    /** What the ledger tells by itself of which account. Default: {@link SignalPolicy#NONE}. */
    public HouseRules signals(SignalPolicy policy) {
        return new HouseRules(access, proposalsLast, chainKeys, present("policy", policy));
    }

    /** Who may do what. */
    public AccessPolicy access() {
        return access;
    }

    /** How long a proposed command waits. */
    public Duration proposalsLast() {
        return proposalsLast;
    }

    /** Which secrets the hash chains are made with. */
    public ChainKeys chainKeys() {
        return chainKeys;
    }

    /** What the ledger tells by itself of which account. */
    public SignalPolicy signals() {
        return signals;
    }
}
