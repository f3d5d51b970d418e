package io.creditledger.testkit.model;

import io.creditledger.entry.Draw;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that happened in one account, in order. It knows nothing else: whoever asks for a sum has the list walked
 * through once more. Immutable.
 */
record Past(Account account, List<Fact> facts) {
    Past {
        facts = List.copyOf(facts);
    }

    Past plus(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Past(account, more);
    }

    /** The past as it was when an instant was over. */
    Past until(Instant instant) {
        int count = 0;
        while (count < facts.size() && !facts.get(count).at().isAfter(instant)) {
            count++;
        }
        return new Past(account, facts.subList(0, count));
    }

    /** The past as it was right after a fact. */
    Past through(Fact fact) {
        return new Past(account, facts.subList(0, facts.indexOf(fact) + 1));
    }

    /** When the last fact happened. */
    Instant last() {
        return facts.isEmpty() ? Instant.MIN : facts.get(facts.size() - 1).at();
    }

    /** The sums after the last fact, as that says itself. */
    Totals totals() {
        return facts.isEmpty()
                ? Totals.ZERO
                : facts.get(facts.size() - 1).entry().after();
    }

    /** The link of the chain after the last fact. */
    Hash link() {
        return facts.isEmpty() ? Hash.ZERO : facts.get(facts.size() - 1).entry().hash();
    }

    /** What the clock says, but never before the last fact. */
    Instant now(Clock clock) {
        return later(Given.time(clock), last());
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    Optional<Fact> find(Key key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    /** The first fact of a kind that speaks of this act. */
    Optional<Fact> about(Key act, EntryType type) {
        for (Fact fact : facts) {
            if (fact.is(type, act)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** What was put into a lot, less what was taken out. */
    long in(long lot) {
        long sum = 0;
        for (int i = 0; i < facts.size(); i++) { // this is asked so often that an iterator counts
            sum = Math.addExact(sum, facts.get(i).sum(lot));
        }
        return sum;
    }

    long debt() {
        return Math.negateExact(in(Draw.DEBT));
    }

    /** How much of an act was refunded. */
    long refunded(Key act) {
        long sum = 0;
        for (Fact fact : facts) {
            sum += fact.is(EntryType.REFUND, act) ? fact.entry().amount() : 0;
        }
        return sum;
    }

    /** All lots that were ever made, by number. */
    List<LotPast> lots() {
        List<LotPast> lots = new ArrayList<>();
        for (Fact fact : facts) {
            for (MadeLot made : fact.made()) {
                lots.add(new LotPast(this, fact, made));
            }
        }
        return lots;
    }

    LotPast lot(long number) {
        return lots().get((int) number - 1);
    }

    /** The lots that the entry with this key made, in burn order. */
    List<LotPast> madeBy(Key key) {
        return lots().stream()
                .filter(lot -> lot.key().equals(key))
                .sorted(BurnOrder.V1)
                .toList();
    }

    /** All holds that there ever were. */
    List<HoldPast> holds() {
        return facts.stream()
                .filter(fact -> fact.type() == EntryType.HOLD)
                .map(fact -> new HoldPast(this, fact))
                .toList();
    }
}
