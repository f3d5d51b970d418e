package io.creditledger.internal.queue;

import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.internal.store.Write;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Commands for callers to post, and failures for the store. */
final class Samples {
    /** A moment that every caller's clock has passed. */
    static final Instant PAST = Instant.parse("2020-02-02T00:00:00Z");

    private Samples() {}

    static Account account(String owner) {
        return Account.of(owner);
    }

    /** To an account that nobody spends from. */
    static Command grant(String key) {
        return Grant.purchase(account("rich"), 1, Key.of(key));
    }

    static Command spend(Account account, long amount, String key) {
        return Spend.of(account, amount, Key.of(key));
    }

    static List<Key> keys(String... names) {
        return Stream.of(names).map(Key::of).toList();
    }

    /** Fails each transaction that has this key. */
    static Consumer<Write<?>> failing(Key key, RuntimeException failure) {
        return write -> {
            if (write.keys().contains(key)) {
                throw failure;
            }
        };
    }

    /** Fails each transaction on this account: somebody else holds it. */
    static Consumer<Write<?>> holding(Account account) {
        return write -> {
            if (write.request().accounts().contains(account)) {
                throw new RetryableLedgerException("held", new Exception());
            }
        };
    }
}
