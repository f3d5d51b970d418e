package io.creditledger.internal.engine;

import io.creditledger.command.Command;
import io.creditledger.entry.EntryType;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.error.WrongActException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.Arrays;
import java.util.Optional;

/** The acts that commands refer to, looked up in the books. */
final class Acts {
    private final Books books;

    Acts(Books books) {
        this.books = books;
    }

    /** The act that a command names. */
    Act named(Command command) {
        Key key = command.act().orElseThrow();
        return books.act(key).orElseThrow(() -> new UnknownKeyException(key));
    }

    /**
     * The account that a command is for: the one that it names, or that of its act. An act that was not there yet when the
     * books were asked for is not there.
     */
    Account account(Command command) {
        Optional<Account> account = command.account()
                .or(() ->
                        command.act().flatMap(books::act).map(act -> act.entry().account()));
        return account.filter(books::has)
                .orElseThrow(() -> new UnknownKeyException(command.act().orElseThrow()));
    }

    /** Insists that the act is of one of these kinds. */
    static void need(Act act, String expected, EntryType... types) {
        if (!Arrays.asList(types).contains(act.entry().type())) {
            throw new WrongActException(act.entry().key(), act.entry().type(), expected);
        }
    }
}
