package io.creditledger.internal.explain;

import io.creditledger.Ledger;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.error.InvalidInputException;
import io.creditledger.explain.AfterAdjustment;
import io.creditledger.explain.Choice;
import io.creditledger.explain.Drop;
import io.creditledger.explain.Explanation;
import io.creditledger.explain.NextExpiry;
import io.creditledger.explain.NotUsable;
import io.creditledger.explain.PromotionsFirst;
import io.creditledger.explain.UnusableCredits;
import io.creditledger.explain.Waterfall;
import io.creditledger.internal.check.Checks;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The explanation of an account by its entries, which say everything: read from any ledger through its public reads. */
public final class Explaining implements Explanation {
    private final Past past;
    private final Waterfall waterfall;
    private final LotsThen lots;

    private Explaining(Past past, Waterfall waterfall, LotsThen lots) {
        this.past = past;
        this.waterfall = waterfall;
        this.lots = lots;
    }

    /** Explains an account as it was at an instant that is not in the future of the ledger. */
    public static Explanation of(Ledger ledger, Account account, Instant instant) {
        Instant at = Checks.instant("instant", instant);
        ledger.balanceAt(account, at); // knows the clock, and refuses the future
        FoldedWaterfall fold = new FoldedWaterfall();
        Past past = new Past(ledger, account, at, Long.MAX_VALUE);
        past.entries().forEach(fold::add);
        return new Explaining(past.endingWith(fold.sequence()), fold.at(account, at), new LotsThen(fold.lots(), at));
    }

    @Override
    public Waterfall waterfall() {
        return waterfall;
    }

    @Override
    public Optional<Choice> choice(Key act) {
        return Choosing.choice(past, Checks.present("act", act));
    }

    @Override
    public Drop dropSince(Instant since) {
        Instant from = Checks.instant("since", since);
        if (from.isAfter(past.until())) {
            throw new InvalidInputException("since", "is after the moment of this explanation");
        }
        FoldedChanges changes = new FoldedChanges(Drop.MOST);
        past.from(from).filter(entry -> entry.at().isAfter(from)).forEach(changes::add);
        Totals before = changes.before().orElse(waterfall.totals());
        return new Drop(
                past.account(), from, past.until(), before, waterfall.totals(), changes.changes(), changes.largest());
    }

    @Override
    public NotUsable notUsable() {
        List<UnusableCredits> credits = new ArrayList<>(lots.unusable());
        past.newest(EntryType.GRANT, EntryType.ACTIVATE, EntryType.START, EntryType.ADJUST)
                .filter(entry -> entry.change().available() > 0)
                .findFirst()
                .flatMap(lots::debtPayer)
                .ifPresent(credits::add);
        return new NotUsable(past.account(), past.until(), waterfall.totals(), credits);
    }

    @Override
    public PromotionsFirst promotionsFirst() {
        FoldedPromotions promotions = new FoldedPromotions();
        past.entries().forEach(promotions::add);
        return promotions.answer(past.account(), past.until());
    }

    @Override
    public AfterAdjustment afterAdjustment() {
        Optional<Entry> adjustment = past.newest(EntryType.ADJUST)
                .filter(entry -> entry.change().available() > 0)
                .findFirst();
        FoldedChanges changes = new FoldedChanges(0);
        adjustment.ifPresent(latest -> past.from(latest.at())
                .filter(entry -> entry.sequence() > latest.sequence())
                .forEach(changes::add));
        long debtPaid = adjustment.map(Explaining::debtPaid).orElse(0L);
        return new AfterAdjustment(
                past.account(),
                past.until(),
                waterfall.totals(),
                adjustment,
                debtPaid,
                waterfall.debt(),
                changes.changes());
    }

    @Override
    public NextExpiry nextExpiry() {
        return new NextExpiry(past.account(), past.until(), lots.expiring());
    }

    /** How much debt the credits of an entry paid at once. */
    static long debtPaid(Entry entry) {
        return entry.draws().stream()
                .filter(Draw::isDebt)
                .mapToLong(Draw::amount)
                .sum();
    }
}
