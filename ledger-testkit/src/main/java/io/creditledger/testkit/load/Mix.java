package io.creditledger.testkit.load;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which operations a load consists of, and in which shares. Immutable.
 *
 * <pre>{@code
 * Mix.spends().and(LoadOperation.BALANCE, 3) // three reads to one spend
 * }</pre>
 *
 * @param shares how many of all are of each kind, in proportion
 */
public record Mix(Map<LoadOperation, Integer> shares) {
    /** Checks that there is something to do. */
    public Mix {
        shares = Map.copyOf(shares);
        if (shares.isEmpty() || shares.values().stream().anyMatch(share -> share < 1 || share > 1_000)) {
            throw new IllegalArgumentException("shares are 1 to 1000, not " + shares);
        }
    }

    /** Nothing but spends. */
    public static Mix spends() {
        return new Mix(Map.of(LoadOperation.SPEND, 1));
    }

    /** Nothing but pairs of a hold and its capture. */
    public static Mix holdsAndCaptures() {
        return new Mix(Map.of(LoadOperation.HOLD_AND_CAPTURE, 1));
    }

    /** Nothing but grants. */
    public static Mix grants() {
        return new Mix(Map.of(LoadOperation.GRANT, 1));
    }

    /** Nothing but refunds. */
    public static Mix refunds() {
        return new Mix(Map.of(LoadOperation.REFUND, 1));
    }

    /** Nothing but reads of balances. */
    public static Mix balances() {
        return new Mix(Map.of(LoadOperation.BALANCE, 1));
    }

    /** As an application might: 10 reads and 6 spends to 2 pairs of hold and capture, a grant, and a refund. */
    public static Mix mixed() {
        return balances()
                .and(LoadOperation.BALANCE, 9)
                .and(LoadOperation.SPEND, 6)
                .and(LoadOperation.HOLD_AND_CAPTURE, 2)
                .and(LoadOperation.GRANT, 1)
                .and(LoadOperation.REFUND, 1);
    }

    /** The same, and so many shares more of this kind. */
    public Mix and(LoadOperation operation, int share) {
        Map<LoadOperation, Integer> more = new EnumMap<>(shares);
        more.merge(operation, share, Integer::sum);
        return new Mix(more);
    }

    /** Each operation as often as its share: one of it, chosen at random, is the next one. */
    List<LoadOperation> wheel() {
        return new EnumMap<>(shares)
                .entrySet().stream()
                        .flatMap(each -> IntStream.range(0, each.getValue()).mapToObj(i -> each.getKey()))
                        .toList();
    }

    /** Kinds and shares. */
    @Override
    public String toString() {
        return new EnumMap<>(shares).toString();
    }
}
