package io.creditledger.internal.engine;

import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.HoldState;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.value.Account;
import java.time.Instant;
import java.util.Optional;

/** A key that was used before: for the same command it gives the receipt of then, for another one a conflict. */
final class Replay {
    private Replay() {}

    /** The receipt of then, or nothing where the key is free. */
    static Optional<Receipt> of(Books books, Command command, Instant clock) {
        needOwnAct(books, command);
        Optional<Act> before = books.act(command.key());
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Act act = before.get();
        difference(act.entry(), command).ifPresent(field -> {
            throw new KeyConflictException(command.key(), field);
        });
        return Optional.of(new Receipt(act.entry(), act.caused(), Outcome.REPLAYED, hold(books, act.entry(), clock)));
    }

    /** What has become of the hold by now, where the entry made one. */
    private static Optional<HoldState> hold(Books books, Entry entry, Instant clock) {
        if (entry.type() != EntryType.HOLD) {
            return Optional.empty();
        }
        Book book = books.book(entry.account());
        return book.hold(entry.key()).map(held -> held.stateAt(book.now(clock)));
    }

    /** An act in another account than the command names is unknown to it, whatever its own key. */
    private static void needOwnAct(Books books, Command command) {
        command.act().flatMap(books::act).ifPresent(act -> {
            if (!command.account()
                    .orElse(act.entry().account())
                    .equals(act.entry().account())) {
                throw new UnknownKeyException(act.entry().key());
            }
        });
    }

    private static Optional<String> difference(Entry entry, Command command) {
        if (entry.type() != command.type()) {
            return Optional.of("command");
        }
        Optional<Account> account = command.act().isPresent() ? Optional.empty() : command.account();
        if (account.isPresent() && !account.get().equals(entry.account())) {
            return Optional.of("account");
        }
        return entry.content().firstDifference(command.content());
    }
}
