package io.creditledger.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.error.RetryableLedgerException;
import io.creditledger.internal.store.Store;
import io.creditledger.value.Account;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sweep of many accounts, some of which fail. */
final class SweeperTest {
    private static final int ACCOUNTS = 100;

    private final List<Account> accounts = IntStream.range(0, ACCOUNTS)
            .mapToObj(i -> Account.of("account-" + i))
            .toList();
    private final List<Account> tried = new ArrayList<>();

    @Test
    void accounts_that_are_broken_do_not_keep_the_others_from_it() {
        IllegalStateException bug = new IllegalStateException("bug");
        assertThatThrownBy(() -> sweep(account -> {
                    if (accounts.indexOf(account) % 10 != 9) {
                        throw bug;
                    }
                    return true;
                }))
                .isSameAs(bug);
        assertThat(tried).containsAll(accounts);
    }

    @Test
    void a_database_that_is_down_is_not_asked_for_each_account() {
        RetryableLedgerException down = new RetryableLedgerException("down", new Exception());
        assertThatThrownBy(() -> sweep(account -> {
                    throw down;
                }))
                .isSameAs(down);
        assertThat(tried).hasSize(3);
    }

    @Test
    void now_and_then_it_may_fail() {
        RetryableLedgerException busy = new RetryableLedgerException("busy", new Exception());
        assertThatThrownBy(() -> sweep(account -> {
                    if (accounts.indexOf(account) % 2 == 0) {
                        throw busy;
                    }
                    return true;
                }))
                .isSameAs(busy);
        assertThat(tried).containsAll(accounts);
    }

    private void sweep(Predicate<Account> sweep) {
        List<Account> due = new ArrayList<>(accounts);
        Store store = (Store) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) ->
                        due.stream().limit((int) arguments[1]).toList());
        new Sweeper(store, account -> {
                    tried.add(account);
                    boolean swept = sweep.test(account);
                    due.remove(account);
                    return swept;
                })
                .sweep(Instant.EPOCH, ACCOUNTS);
    }
}
