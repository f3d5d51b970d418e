package io.creditledger.testkit.hostile;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.util.Locale;

/** Finds accounts as a database does whose collation ignores case. */
final class CarelessOfCase extends ForwardingLedger {
    CarelessOfCase(Ledger behind) {
        super(behind);
    }

    @Override
    public Ledger as(Actor actor) {
        return new CarelessOfCase(behind().as(actor));
    }

    @Override
    public Page<Entry> history(Account account, HistoryQuery query) {
        Account folded = new Account(
                account.owner().toLowerCase(Locale.ROOT), account.currency().toLowerCase(Locale.ROOT));
        return behind().history(folded, query);
    }
}
