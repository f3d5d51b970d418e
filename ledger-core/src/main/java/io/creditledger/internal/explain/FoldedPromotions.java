package io.creditledger.internal.explain;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.explain.PassedOver;
import io.creditledger.explain.PromotionsFirst;
import io.creditledger.internal.engine.BurnOrder;
import io.creditledger.internal.engine.LotState;
import io.creditledger.value.Account;
import io.creditledger.value.Source;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether promotional credits were used before others, entry by entry. */
final class FoldedPromotions {
    private final FoldedLots lots = new FoldedLots();
    private final Set<Long> open = new TreeSet<>();
    private final Deque<PassedOver> latest = new ArrayDeque<>();
    private BigInteger granted = BigInteger.ZERO;
    private BigInteger used = BigInteger.ZERO;
    private BigInteger othersUsed = BigInteger.ZERO;
    private long exceptions;

    /** Folds one more entry. */
    void add(Entry entry) {
        lots.add(entry);
        List<Draw> draws = entry.draws().stream().filter(draw -> !draw.isDebt()).toList();
        draws.forEach(draw -> keepOpen(lots.lot(draw.lot())));
        if (entry.type() == EntryType.GRANT && draws.stream().anyMatch(this::isPromotional)) {
            granted = granted.add(BigInteger.valueOf(entry.amount()));
        }
        if (Takes.isTake(entry)) {
            draws.forEach(this::use);
            draws.stream().filter(draw -> !isPromotional(draw)).findFirst().ifPresent(draw -> judge(entry, draw));
        }
    }

    private void keepOpen(LotState lot) {
        if (lot.birth().terms().source() == Source.PROMOTION && lot.remaining() > 0) {
            open.add(lot.number());
        } else {
            open.remove(lot.number());
        }
    }

    private boolean isPromotional(Draw draw) {
        return lots.lot(draw.lot()).birth().terms().source() == Source.PROMOTION;
    }

    private void use(Draw draw) {
        BigInteger amount = BigInteger.valueOf(draw.amount()).negate();
        if (isPromotional(draw)) {
            used = used.add(amount);
        } else {
            othersUsed = othersUsed.add(amount);
        }
    }

    private void judge(Entry take, Draw other) {
        LotState lot = lots.lot(other.lot());
        Optional<LotState> left = open.stream()
                .map(lots::lot)
                .filter(one -> FoldedLots.isUsable(one, take.at()))
                .filter(one -> Takes.eligible(take).test(one.birth().terms().scope()))
                .min(BurnOrder.V1);
        left.ifPresent(promotion -> {
            exceptions++;
            latest.add(
                    new PassedOver(take, lots.facts(lot), lots.facts(promotion), BurnOrder.decidedBy(lot, promotion)));
            if (latest.size() > PromotionsFirst.MOST) {
                latest.remove();
            }
        });
    }

    PromotionsFirst answer(Account account, Instant at) {
        return new PromotionsFirst(account, at, granted, used, othersUsed, exceptions, List.copyOf(latest));
    }
}
