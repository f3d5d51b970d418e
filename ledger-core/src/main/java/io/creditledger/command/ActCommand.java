package io.creditledger.command;

import static io.creditledger.internal.check.Checks.present;

import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.util.Optional;

/** A command that refers to an earlier act, whose account it shares; it may name that account as well. Immutable. */
public abstract sealed class ActCommand extends Command
        permits Activate, Cancel, Capture, Extend, Refund, Release, Revoke {
    final Key act;
    final Optional<Account> account;

    ActCommand(Key act, Optional<Account> account, Key key, Note note) {
        super(key, note);
        this.act = present("act", act);
        this.account = account;
    }

    /** The act that the command refers to. */
    @Override
    public final Optional<Key> act() {
        return Optional.of(act);
    }

    /** The account that the act has to be in, where the command says so. */
    @Override
    public final Optional<Account> account() {
        return account;
    }

    /** The act, and whatever else a kind of command adds. */
    @Override
    public Content content() {
        return Content.NONE.with("act", act);
    }

    static Optional<Account> named(Account account) {
        return Optional.of(present("account", account));
    }
}
