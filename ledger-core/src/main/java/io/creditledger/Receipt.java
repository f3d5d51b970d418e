package io.creditledger;

import io.creditledger.entry.Entry;
import io.creditledger.entry.HoldState;
import io.creditledger.entry.Totals;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a command returns: its entry and the balance after it. Immutable.
 *
 * <p>Two receipts are equal where entry, caused entries and balance are, so that a replay equals the first receipt.
 * {@link #outcome()} and {@link #hold()} speak of the moment of the call and do not count.
 */
public final class Receipt {
    private final Entry entry;
    private final List<Entry> caused;
    private final Outcome outcome;
    private final Optional<HoldState> hold;

    /** A receipt of these parts. */
    public Receipt(Entry entry, List<Entry> caused, Outcome outcome, Optional<HoldState> hold) {
        this.entry = entry;
        this.caused = List.copyOf(caused);
        this.outcome = outcome;
        this.hold = hold;
    }

    /** The entry that the command left behind. */
    public Entry entry() {
        return entry;
    }

    /** The entries of the system that followed at once because of it: credits that returned and lapsed. */
    public List<Entry> caused() {
        return caused;
    }

    /** The balance after all entries of the command; in a replay it is the balance of then. */
    public Totals balance() {
        return caused.isEmpty() ? entry.after() : caused.get(caused.size() - 1).after();
    }

    /** Whether this call applied the command. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether an earlier call had applied the command. */
    public boolean isReplay() {
        return outcome == Outcome.REPLAYED;
    }

    /** What has become of the hold by now, in the receipt of a hold. */
    public Optional<HoldState> hold() {
        return hold;
    }

    /** Equal where entry, caused entries and balance are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Receipt that && entry.equals(that.entry) && caused.equals(that.caused);
    }

    /** Consistent with {@link #equals}. */
    @Override
    public int hashCode() {
        return Objects.hash(entry, caused);
    }

    /** One line with outcome, entry and balance, fit for logs. */
    @Override
    public String toString() {
        return outcome + " " + entry.type() + " " + entry.key() + " of " + entry.amount() + " on " + entry.account()
                + " as entry " + entry.sequence() + ", balance " + balance();
    }
}
