package io.creditledger.command;

import static io.creditledger.internal.check.Checks.positive;

import io.creditledger.entry.EntryType;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.util.Optional;

/**
 * Takes back a grant that was paid for and refunded, or made by mistake. All revokes of one grant share one cap, so that
 * a refund and a dispute of the same purchase never claw twice. Immutable.
 *
 * <pre>{@code
 * Revoke.unspent(grant, key)         // a mistake: what is left
 * Revoke.inFull(grant, key)          // a chargeback: all of it, leaving a debt if need be
 * Revoke.toTotal(grant, 300, key)    // a provider's cumulative refund total
 * }</pre>
 */
public final class Revoke extends ActCommand implements Noted<Revoke> {
    private final RevokeMode mode;
    private final long amount;

    private Revoke(Key act, Optional<Account> account, Key key, Note note, RevokeMode mode, long amount) {
        super(act, account, key, note);
        this.mode = mode;
        this.amount = amount;
    }

    /** Takes what is left of the grant now; what is held is not left. Refused where nothing is. */
    public static Revoke unspent(Key grant, Key key) {
        return of(grant, key, RevokeMode.UNSPENT, 0);
    }

    /** Takes all of the grant that has not lapsed and was not taken back: from the lot, other lots, and as debt. */
    public static Revoke inFull(Key grant, Key key) {
        return of(grant, key, RevokeMode.IN_FULL, 0);
    }

    /** Takes this much from the lot alone; refused where it has less. */
    public static Revoke amount(Key grant, long amount, Key key) {
        return of(grant, key, RevokeMode.AMOUNT, positive("amount", amount));
    }

    /** Takes what is missing to this cumulative total, leaving a debt if need be; nothing is applied, too. */
    public static Revoke toTotal(Key grant, long total, Key key) {
        return of(grant, key, RevokeMode.TO_TOTAL, positive("total", total));
    }

    /** Takes what is missing to this cumulative total as far as it is left, never a debt; nothing is applied, too. */
    public static Revoke toTotalUnspent(Key grant, long total, Key key) {
        return of(grant, key, RevokeMode.TO_TOTAL_UNSPENT, positive("total", total));
    }

    private static Revoke of(Key grant, Key key, RevokeMode mode, long amount) {
        return new Revoke(grant, Optional.empty(), key, Note.NONE, mode, amount);
    }

    /** The same command, refused unless the grant is in this account. */
    public Revoke on(Account account) {
        return new Revoke(act, named(account), key(), note(), mode, amount);
    }

    @Override
    public Revoke note(Note note) {
        return new Revoke(act, account, key(), note, mode, amount);
    }

    /** How much of the grant, and from where. */
    public RevokeMode mode() {
        return mode;
    }

    /** The amount or the cumulative total; 0 where the mode has none. */
    public long amount() {
        return amount;
    }

    @Override
    public EntryType type() {
        return EntryType.REVOKE;
    }

    @Override
    public Content content() {
        return super.content().with("mode", mode).with("amount", amount, 0L);
    }
}
