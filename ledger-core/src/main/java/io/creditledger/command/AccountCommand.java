package io.creditledger.command;

import static io.creditledger.internal.check.Checks.present;

import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.util.Optional;

/** A command that names the account it is for. Immutable. */
public abstract sealed class AccountCommand extends Command permits Adjust, Grant, Hold, PlanChange, Spend {
    final Account account;

    AccountCommand(Account account, Key key, Note note) {
        super(key, note);
        this.account = present("account", account);
    }

    /** The account that the command is for. */
    @Override
    public final Optional<Account> account() {
        return Optional.of(account);
    }
}
