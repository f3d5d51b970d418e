package io.creditledger.internal.engine;

import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A lot as the books have it: its birth and what has become of it since. Immutable.
 *
 * @param birth what never changes
 * @param phase how far it has come
 * @param remaining what is in it
 * @param usableFrom from when on it counts as usable, once that is known
 * @param expiry when it ends; relative only while {@code usableFrom} is not known
 * @param settledBy the key that activated or cancelled it
 * @param claims what counts against its grant's cap
 * @param told whether somebody was told that it is about to reach its present expiry
 */
public record LotState(
        LotBirth birth,
        LotPhase phase,
        long remaining,
        Optional<Instant> usableFrom,
        Expiry expiry,
        Optional<Key> settledBy,
        Claims claims,
        boolean told) {
    public long number() {
        return birth.number();
    }

    Scope scope() {
        return birth.terms().scope();
    }

    /** The original that this lot was issued anew for, or the lot itself. */
    public long root() {
        return birth.replaces() == 0 ? birth.number() : birth.replaces();
    }

    /** Whether spends can take from it, as far as the books have come. */
    public boolean isBurning() {
        return phase == LotPhase.ACTIVE && remaining > 0;
    }

    /** What it adds to the usable sum. */
    long usable() {
        return phase == LotPhase.ACTIVE ? remaining : 0;
    }

    /** What it adds to the pending sum. */
    long pending() {
        return phase == LotPhase.PENDING || phase == LotPhase.SCHEDULED ? remaining : 0;
    }

    /** When something happens to it by itself; {@link Instant#MAX} for never. Nothing happens to an empty lot. */
    public Instant due() {
        if (remaining == 0) {
            return Instant.MAX;
        }
        return switch (phase) {
            case SCHEDULED -> usableFrom.orElse(Instant.MAX);
            case ACTIVE -> expiry.instant().orElse(Instant.MAX);
            case PENDING, CANCELLED -> Instant.MAX;
        };
    }

    /** When credits in it that can be spent expire; {@link Instant#MAX} where there are none, or they do not. */
    Instant ends() {
        return isBurning() ? due() : Instant.MAX;
    }

    /**
     * What revokes may still take on behalf of this lot. More may have lapsed than is left of the grant, where credits came
     * back to it after it had been revoked.
     */
    long cap() {
        return Math.max(0, birth.granted() - claims.lapsed() - claims.revoked());
    }

    boolean isWhollyRevoked() {
        return remaining == 0 && claims.revoked() > 0 && claims.revoked() >= birth.granted();
    }

    /** The same lot with this much in it. */
    public LotState with(long newRemaining) {
        return new LotState(birth, phase, newRemaining, usableFrom, expiry, settledBy, claims, told);
    }

    LotState with(Claims others) {
        return new LotState(birth, phase, remaining, usableFrom, expiry, settledBy, others, told);
    }

    /** The same lot with another expiry. */
    public LotState with(Expiry other) {
        boolean same = expiry.equals(other);
        return new LotState(birth, phase, remaining, usableFrom, other, settledBy, claims, told && same);
    }

    /** The same, once somebody was told that it is about to expire. */
    LotState asTold() {
        return new LotState(birth, phase, remaining, usableFrom, expiry, settledBy, claims, true);
    }

    LotState in(LotPhase next) {
        return new LotState(birth, next, remaining, usableFrom, expiry, settledBy, claims, told);
    }

    /** Paid for: usable from this instant on, for a while that is counted from there. */
    public LotState paid(Instant usable, LotPhase next, Key by) {
        return new LotState(
                birth, next, remaining, Optional.of(usable), expiry.from(usable), Optional.of(by), claims, told);
    }

    /** Not paid for: empty, and never to be used. */
    public LotState cancelled(Key by) {
        return new LotState(birth, LotPhase.CANCELLED, 0, usableFrom, expiry, Optional.of(by), claims, told);
    }

    /** One that was made with more, while its entry is still being written. */
    LotState grown(long amount) {
        LotBirth larger = new LotBirth(
                birth.number(),
                birth.key(),
                birth.terms(),
                birth.granted() + amount,
                birth.at(),
                birth.startsAt(),
                birth.replaces());
        return new LotState(larger, phase, remaining, usableFrom, expiry, settledBy, claims, told);
    }

    /** What people can do with it at this moment. */
    public LotStatus status(Instant now) {
        if (phase == LotPhase.CANCELLED) {
            return LotStatus.CANCELLED;
        }
        if (phase == LotPhase.PENDING) {
            return LotStatus.PENDING;
        }
        if (expiry.isOver(now)) {
            return LotStatus.EXPIRED;
        }
        if (isWhollyRevoked()) {
            return LotStatus.REVOKED;
        }
        if (phase == LotPhase.SCHEDULED) {
            return LotStatus.SCHEDULED;
        }
        return remaining == 0 ? LotStatus.DEPLETED : LotStatus.USABLE;
    }

    /** This lot as callers see it at this moment. */
    public Lot view(Account account, Instant now) {
        return new Lot(
                account,
                birth.number(),
                birth.key(),
                birth.terms(),
                status(now),
                birth.granted(),
                remaining,
                claims.lapsed(),
                claims.revoked(),
                birth.at(),
                birth.startsAt(),
                usableFrom,
                expiry,
                birth.replaces() == 0 ? OptionalLong.empty() : OptionalLong.of(birth.replaces()));
    }
}
