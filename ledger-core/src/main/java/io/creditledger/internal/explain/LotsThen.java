package io.creditledger.internal.explain;

import io.creditledger.entry.Entry;
import io.creditledger.explain.ExpiringCredits;
import io.creditledger.explain.Obstacle;
import io.creditledger.explain.UnusableCredits;
import io.creditledger.internal.engine.LotPhase;
import io.creditledger.internal.engine.LotState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lots of an account as they were at one moment.
 *
 * @param lots all of them, which are not folded further
 * @param at the moment
 */
record LotsThen(FoldedLots lots, Instant at) {
    /** What waits, and what is not good for everything. */
    List<UnusableCredits> unusable() {
        return withCredits()
                .flatMap(lot ->
                        obstacle(lot).map(why -> new UnusableCredits(lots.facts(lot), lot.remaining(), why)).stream())
                .toList();
    }

    private Optional<Obstacle> obstacle(LotState lot) {
        if (lot.phase() == LotPhase.PENDING) {
            return Optional.of(Obstacle.PAYMENT);
        }
        if (FoldedLots.isWaiting(lot, at)) {
            return Optional.of(Obstacle.START);
        }
        return Optional.of(Obstacle.SCOPE)
                .filter(why -> !lot.birth().terms().scope().isAny());
    }

    /** The lot that paid debt in an entry that made its credits usable, where one did. */
    Optional<UnusableCredits> debtPayer(Entry entry) {
        return entry.draws().stream()
                .filter(draw -> draw.amount() < 0)
                .findFirst()
                .map(draw -> new UnusableCredits(lots.facts(lots.lot(draw.lot())), -draw.amount(), Obstacle.DEBT));
    }

    /** What will expire, the next first. */
    List<ExpiringCredits> expiring() {
        return withCredits()
                .filter(lot -> lot.phase() != LotPhase.PENDING)
                .flatMap(
                        lot -> lot
                                .expiry()
                                .instant()
                                .map(end -> new ExpiringCredits(lots.facts(lot), lot.remaining(), end))
                                .stream())
                .sorted(Comparator.comparing(ExpiringCredits::at)
                        .thenComparingLong(some -> some.lot().number()))
                .toList();
    }

    private Stream<LotState> withCredits() {
        return lots.all().stream().filter(lot -> lot.remaining() > 0);
    }
}
