package io.creditledger.testkit.model;

import io.creditledger.audit.AuditAction;
import io.creditledger.command.Spend;
import io.creditledger.entry.EntryType;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;

/** Random questions. */
final class Questions {
    private final Scene scene;
    private final Dice dice;
    private final Instants instants;
    private final Demand demand;

    Questions(Scene scene) {
        this.scene = scene;
        this.dice = scene.dice;
        this.instants = new Instants(scene);
        this.demand = new Demand(scene);
    }

    ReadStep next() {
        Account account = scene.account();
        return switch (dice.below(8)) {
            case 0, 1 -> quote();
            case 2, 3 -> new ReadStep("lots of " + account, ledger -> ledger.lots(account, LotQuery.all()));
            case 4, 5 -> balanceAt(account);
            case 6 -> history(account);
            default -> dice.percent(50) ? audit(account) : entry();
        };
    }

    private ReadStep quote() {
        Key key = scene.sent.isEmpty() || dice.percent(80)
                ? scene.freshKey()
                : dice.recent(scene.sent).key();
        Spend spend = scene.sent.stream()
                .filter(sent -> sent.key().equals(key) && sent instanceof Spend && dice.percent(80))
                .map(Spend.class::cast)
                .findFirst()
                .orElseGet(() -> demand.spend(key));
        return new ReadStep("quote " + spend, ledger -> ledger.quote(spend));
    }

    private ReadStep balanceAt(Account account) {
        Instant instant = instants.any(account);
        return new ReadStep("balance of " + account + " at " + instant, ledger -> ledger.balanceAt(account, instant));
    }

    private ReadStep history(Account account) {
        HistoryQuery query = dice.percent(50) ? HistoryQuery.oldestFirst() : HistoryQuery.newestFirst();
        query = dice.percent(30) ? query.types(dice.any(EntryType.values()), dice.any(EntryType.values())) : query;
        query = dice.percent(20) ? query.lot(dice.between(1, 9)) : query;
        query = dice.percent(20) ? query.from(instants.any(account)) : query;
        query = dice.percent(20) ? query.until(instants.any(account)) : query;
        query = dice.percent(10) ? query.actor("jane") : query;
        query = dice.percent(10) ? query.reference("T-7") : query;
        HistoryQuery asked = query.limit(dice.any(1, 5, 1000));
        return new ReadStep("history of " + account + " by " + asked, ledger -> Pages.of(ledger, account, asked));
    }

    private ReadStep audit(Account account) {
        AuditQuery query = dice.percent(50) ? AuditQuery.oldestFirst() : AuditQuery.newestFirst();
        query = dice.percent(50) ? query.account(account) : query;
        query = dice.percent(20) ? query.actions(dice.any(AuditAction.values())) : query;
        query = dice.percent(10) ? query.reference("T-7") : query;
        query = dice.percent(20) ? query.until(instants.any(account)) : query;
        AuditQuery asked = query.limit(dice.any(1, 5, 1000));
        return new ReadStep("audit by " + asked, ledger -> Pages.of(ledger, asked));
    }

    private ReadStep entry() {
        Key key = scene.sent.isEmpty() ? scene.freshKey() : dice.any(scene.sent).key();
        return new ReadStep("entry of " + key, ledger -> ledger.entry(key));
    }
}
