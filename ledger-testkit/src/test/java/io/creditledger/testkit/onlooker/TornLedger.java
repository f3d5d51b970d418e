package io.creditledger.testkit.onlooker;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.entry.Balance;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;

/** Writes to two books one after the other, and reads history in one of them and balances in the other. */
final class TornLedger extends ForwardingLedger {
    private final Ledger second;
    private final Runnable between;

    TornLedger(Ledger first, Ledger second, Runnable between) {
        super(first);
        this.second = second;
        this.between = between;
    }

    @Override
    public Ledger as(Actor actor) {
        return new TornLedger(behind().as(actor), second.as(actor), between);
    }

    @Override
    public Receipt post(Command command) {
        Receipt receipt = behind().post(command);
        between.run();
        second.post(command);
        return receipt;
    }

    @Override
    public Balance balance(Account account) {
        return second.balance(account);
    }
}
