package io.creditledger.testkit.witness;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;

/** One account is in the wrong books: its history, and what is written to it. */
final class TwoBooks extends ForwardingLedger {
    private final Ledger others;
    private final Account astray;

    TwoBooks(Ledger behind, Ledger others, Account astray) {
        super(behind);
        this.others = others;
        this.astray = astray;
    }

    @Override
    public Ledger as(Actor actor) {
        return new TwoBooks(behind().as(actor), others.as(actor), astray);
    }

    @Override
    public Receipt post(Command command) {
        boolean wrong = command.account().filter(astray::equals).isPresent();
        return wrong ? others.post(command) : behind().post(command);
    }

    @Override
    public Page<Entry> history(Account account, HistoryQuery query) {
        return account.equals(astray) ? others.history(account, query) : behind().history(account, query);
    }
}
