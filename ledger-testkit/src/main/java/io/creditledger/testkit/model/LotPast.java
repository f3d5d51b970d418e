package io.creditledger.testkit.model;

import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Optional;

/** One lot, seen through the whole past of its account: every answer walks through the facts. Immutable. */
record LotPast(Past past, Fact fact, MadeLot made) {
    long number() {
        return made.number();
    }

    Key key() {
        return fact.key();
    }

    /** With how many credits it was made: all that its first entry put in, though a part may have paid debt at once. */
    long granted() {
        return fact.entry().draws().stream()
                .filter(draw -> draw.lot() == number() && draw.amount() > 0)
                .mapToLong(draw -> draw.amount())
                .sum();
    }

    long remaining() {
        return past.in(number());
    }

    boolean isCancelled() {
        return made.pending() && past.about(key(), EntryType.CANCEL).isPresent();
    }

    /** When it was paid, or made where it did not have to be; empty while it waits for payment, or will never be paid. */
    Optional<Instant> paidAt() {
        return made.pending() ? past.about(key(), EntryType.ACTIVATE).map(Fact::at) : Optional.of(fact.at());
    }

    boolean isUnpaid() {
        return paidAt().isEmpty() && !isCancelled();
    }

    /** From when on it counts as usable: the largest of grant, payment and declared start. */
    Optional<Instant> usableFrom() {
        return paidAt().map(paid -> Past.later(paid, made.start().orElse(paid)));
    }

    /** The expiry that it has by now: the last one that was said. */
    Expiry expiry() {
        Expiry latest = usableFrom().map(made.expiry()::from).orElse(made.expiry());
        for (Fact one : past.facts()) {
            if (one.type() == EntryType.EXTEND) {
                for (Extension extension : one.entry().extensions()) {
                    latest = extension.lot() == number() ? extension.to() : latest;
                }
            }
        }
        return latest;
    }

    boolean isOver(Instant now) {
        return expiry().isOver(now);
    }

    /** Whether it is paid and its start is still to come, or has come and not been written down. */
    boolean isWaiting(Instant now) {
        Optional<Instant> paid = paidAt();
        return made.start().isPresent()
                && paid.isPresent()
                && made.start().get().isAfter(paid.get())
                && past.about(key(), EntryType.START).isEmpty()
                && (made.start().get().isAfter(now) || wasFullAt(made.start().get()));
    }

    /** An empty lot starts silently, so no fact tells of it: then only time does. */
    private boolean wasFullAt(Instant start) {
        long sum = 0;
        for (Fact one : past.facts()) {
            sum += one.at().isBefore(start) ? one.sum(number()) : 0;
        }
        return sum > 0;
    }

    boolean isUsable(Instant now) {
        return paidAt().isPresent() && !isWaiting(now) && !isOver(now);
    }

    Entry entry() {
        return fact.entry();
    }
}
