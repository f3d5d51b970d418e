package io.creditledger.internal.external;

import io.creditledger.Ledger;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.external.ClaimKind;
import io.creditledger.internal.page.EveryPage;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.statement.Period;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Looks for acts of a period that nobody claimed. */
public final class Unclaimed {
    private final Ledger ledger;
    private final Tally tally;
    private final Period period;

    /** In this ledger, in this period. */
    public Unclaimed(Ledger ledger, Tally tally, Period period) {
        this.ledger = ledger;
        this.tally = tally;
        this.period = period;
    }

    /** Looks for acts of these kinds; for spends in these accounts. */
    public void look(Set<ClaimKind> kinds, Iterable<Account> accounts) {
        for (ClaimKind kind : ClaimKind.values()) {
            if (!kinds.contains(kind)) {
                continue;
            }
            switch (kind) {
                case PURCHASE -> acts(this::purchases, AuditAction.GRANT, AuditAction.ACTIVATE);
                case MONEY_BACK -> acts(this::revokes, AuditAction.REVOKE);
                case CREDITS_BACK -> acts(this::refunds, AuditAction.REFUND);
                case SPEND -> accounts.forEach(this::spends);
            }
        }
    }

    /** A grant that waits for payment counts when it is activated. */
    private void purchases(List<AuditRecord> acts) {
        each(acts, act -> act.refersTo().or(act::key).orElseThrow(), (act, grant) -> {
            boolean waits = grant.content().field("pending").isPresent();
            if (isPurchase(grant) && waits == (act.action() == AuditAction.ACTIVATE)) {
                look(ClaimKind.PURCHASE, grant.key(), grant);
            }
        });
    }

    /** What was given away costs nobody money when it is taken back. */
    private void revokes(List<AuditRecord> acts) {
        List<AuditRecord> ofPurchases = new ArrayList<>();
        each(acts, act -> act.refersTo().orElseThrow(), (act, grant) -> {
            if (isPurchase(grant) && act.amount() > 0) {
                ofPurchases.add(act);
            }
        });
        each(
                ofPurchases,
                Unclaimed::key,
                (act, revoke) -> look(ClaimKind.MONEY_BACK, act.refersTo().orElseThrow(), revoke));
    }

    static boolean isPurchase(Entry entry) {
        return entry.type() == EntryType.GRANT
                && entry.content().field("source").equals(Optional.of(Source.PURCHASE.name()));
    }

    private void refunds(List<AuditRecord> acts) {
        each(acts, Unclaimed::key, (act, refund) -> look(ClaimKind.CREDITS_BACK, refund.key(), refund));
    }

    private void spends(Account account) {
        HistoryQuery query = HistoryQuery.oldestFirst()
                .types(EntryType.SPEND, EntryType.CAPTURE)
                .from(period.from())
                .until(period.until());
        EveryPage.history(ledger, account, query)
                .forEachRemaining(spends -> spends.stream()
                        .filter(spend -> spend.amount() > 0)
                        .forEach(spend -> look(ClaimKind.SPEND, spend.key(), spend)));
    }

    private void look(ClaimKind kind, Key act, Entry entry) {
        tally.countAct();
        if (!tally.isClaimed(kind, act)) {
            tally.isMissingThere(kind, entry);
        }
    }

    private void acts(Consumer<List<AuditRecord>> page, AuditAction action, AuditAction... more) {
        AuditQuery query = AuditQuery.oldestFirst()
                .outcomes(AuditOutcome.APPLIED)
                .actions(action, more)
                .from(period.from())
                .until(period.until());
        EveryPage.audit(ledger, query).forEachRemaining(page);
    }

    private static Key key(AuditRecord applied) {
        return applied.key().orElseThrow();
    }

    /** Each act with the entry of a key that it names; the entries of all are asked for together. */
    private void each(List<AuditRecord> acts, Function<AuditRecord, Key> key, BiConsumer<AuditRecord, Entry> judge) {
        Map<Key, Entry> entries = ledger.entries(acts.stream().map(key).toList());
        for (AuditRecord act : acts) {
            Optional.ofNullable(entries.get(key.apply(act))).ifPresent(entry -> judge.accept(act, entry));
        }
    }
}
