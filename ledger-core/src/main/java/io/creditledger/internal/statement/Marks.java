package io.creditledger.internal.statement;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What went one way: how often, how much in sum, and when, with one mark for all that happened in one short span of time. */
final class Marks {
    private final Slots slots;
    private final @Nullable Mark[] marks;
    private long count;
    private BigInteger sum = BigInteger.ZERO;

    Marks(Slots slots) {
        this.slots = slots;
        this.marks = new Mark[slots.number()];
    }

    /**
     * What happened in one span.
     *
     * @param at when the first of it happened
     * @param count how often
     * @param sum how much
     */
    record Mark(Instant at, long count, BigInteger sum) {}

    void add(Instant at, long moved) {
        BigInteger amount = BigInteger.valueOf(moved);
        int slot = slots.of(at);
        Mark mark = marks[slot];
        marks[slot] = mark == null
                ? new Mark(at, 1, amount)
                : new Mark(mark.at(), mark.count() + 1, mark.sum().add(amount));
        count++;
        sum = sum.add(amount);
    }

    long count() {
        return count;
    }

    BigInteger sum() {
        return sum;
    }

    List<Mark> marks() {
        return Arrays.stream(marks).filter(Objects::nonNull).toList();
    }
}
