package io.creditledger.internal.external;

import io.creditledger.Ledger;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.external.Claim;
import io.creditledger.external.ClaimKind;
import io.creditledger.external.DifferenceKind;
import io.creditledger.internal.page.EveryPage;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Looks for claims in the ledger. */
public final class Claims {
    private final Ledger ledger;
    private final Tally tally;

    /** In this ledger. */
    public Claims(Ledger ledger, Tally tally) {
        this.ledger = ledger;
        this.tally = tally;
    }

    /** Compares some claims, whose acts are asked for together. */
    public void compare(List<Claim> claims) {
        Map<Key, Entry> entries = ledger.entries(
                claims.stream().flatMap(claim -> claim.key().stream()).toList());
        for (Claim claim : claims) {
            tally.countClaim();
            List<Entry> acts = claim.key()
                    .map(key -> Optional.ofNullable(entries.get(key)).stream().toList())
                    .orElseGet(() -> withReference(claim));
            if (acts.isEmpty()) {
                tally.differs(DifferenceKind.MISSING_HERE, claim, Optional.empty(), 0);
            } else if (isOfItsKind(claim, acts)) {
                compare(claim, acts);
            }
        }
    }

    private List<Entry> withReference(Claim claim) {
        AuditQuery query = AuditQuery.oldestFirst()
                .outcomes(AuditOutcome.APPLIED)
                .reference(claim.reference().orElseThrow())
                .actions(claim.kind() == ClaimKind.CREDITS_BACK ? AuditAction.REFUND : AuditAction.GRANT);
        List<Key> keys = new ArrayList<>();
        EveryPage.audit(ledger, query)
                .forEachRemaining(page -> page.forEach(act -> act.key().ifPresent(keys::add)));
        Map<Key, Entry> entries = ledger.entries(keys);
        boolean isOfMoney = claim.kind() != ClaimKind.CREDITS_BACK;
        return keys.stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .filter(entry -> !isOfMoney || Unclaimed.isPurchase(entry))
                .toList();
    }

    private boolean isOfItsKind(Claim claim, List<Entry> acts) {
        Set<EntryType> types = switch (claim.kind()) {
            case PURCHASE, MONEY_BACK -> Set.of(EntryType.GRANT);
            case SPEND -> Set.of(EntryType.SPEND, EntryType.CAPTURE);
            case CREDITS_BACK -> Set.of(EntryType.REFUND);
        };
        Optional<Entry> other =
                acts.stream().filter(act -> !types.contains(act.type())).findFirst();
        other.ifPresent(act -> tally.differs(DifferenceKind.OTHER_KIND, claim, other, act.amount()));
        return other.isEmpty();
    }

    private void compare(Claim claim, List<Entry> acts) {
        Optional<Entry> first = Optional.of(acts.get(0));
        boolean isNew = true;
        for (Entry act : acts) {
            isNew &= tally.claim(claim.kind(), act.key());
        }
        if (!isNew) {
            tally.differs(DifferenceKind.CLAIMED_TWICE, claim, first, sum(acts));
        } else if (claim.kind() == ClaimKind.MONEY_BACK) {
            moneyBack(claim, acts);
        } else if (claim.kind() == ClaimKind.PURCHASE && acts.stream().anyMatch(this::isUnpaid)) {
            tally.differs(DifferenceKind.NOT_ACTIVATED, claim, first, 0);
        } else if (sum(acts) != claim.amount()) {
            tally.differs(DifferenceKind.AMOUNT_DIFFERS, claim, first, sum(acts));
        }
    }

    private static long sum(List<Entry> acts) {
        return acts.stream().mapToLong(Entry::amount).reduce(0, Math::addExact);
    }

    private boolean isUnpaid(Entry grant) {
        return grant.content().field("pending").isPresent()
                && lots(grant).stream()
                        .anyMatch(lot -> lot.status() == LotStatus.PENDING || lot.status() == LotStatus.CANCELLED);
    }

    /** What lapsed cannot be taken back; what was cancelled never was there. */
    private void moneyBack(Claim claim, List<Entry> grants) {
        long revoked = 0;
        long lapsed = 0;
        for (Entry grant : grants) {
            for (Lot lot : lots(grant)) {
                revoked += lot.status() == LotStatus.CANCELLED ? lot.granted() : lot.revoked();
                lapsed += lot.lapsed();
            }
        }
        Optional<Entry> first = Optional.of(grants.get(0));
        if (revoked > claim.amount()) {
            tally.differs(DifferenceKind.AMOUNT_DIFFERS, claim, first, revoked);
        } else if (revoked < Math.min(claim.amount(), sum(grants) - lapsed)) {
            tally.differs(DifferenceKind.NOT_REVOKED, claim, first, revoked);
        }
    }

    private List<Lot> lots(Entry grant) {
        return ledger.lots(grant.account(), LotQuery.all()).stream()
                .filter(lot -> lot.key().equals(grant.key()))
                .toList();
    }
}
