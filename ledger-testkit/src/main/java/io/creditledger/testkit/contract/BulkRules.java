package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules l, continued: the balances of many accounts, the entries of many keys. */
abstract class BulkRules extends ReadRules {
    private static final Duration HOUR = Duration.ofHours(1);

    private Map<Account, Balance> oneByOne(List<Account> accounts) {
        Map<Account, Balance> balances = new LinkedHashMap<>();
        accounts.forEach(account -> balances.put(account, ledger().balance(account)));
        return balances;
    }

    private Account granted(String name, int amount) {
        Account account = account(name);
        ledger().grant(Grant.purchase(account, amount, key("for-" + name)));
        return account;
    }

    /** Look at a call without accounts: nothing to read is not an error. */
    @Test
    public final void l22_no_accounts_have_no_balances() {
        assertEquals(Map.of(), ledger().balances(List.of()));
    }

    /** Look at accounts whose row does not tell: what fell due, scopes, debt, holds, and no entry at all. */
    @Test
    public final void l23_many_balances_are_those_of_each() {
        Account plain = granted("plain", 100);
        Account indebted = granted("indebted", 10);
        ledger().spend(Spend.of(indebted, 15, key("job")).overdraft(5));
        Account holding = granted("holding", 30);
        ledger().hold(Hold.of(holding, 12, key("hold")).timeout(HOUR));
        Account scoped = account("scoped");
        ledger().grant(Grant.purchase(scoped, 40, key("images")).scope("images"));
        Account ending = account("ending");
        ledger().grant(Grant.promotion(ending, 7, key("ends")).expiresAt(after(HOUR)));
        Account beginning = account("beginning");
        ledger().grant(Grant.purchase(beginning, 8, key("begins")).startsAt(after(HOUR)));
        List<Account> all = List.of(plain, indebted, holding, scoped, ending, beginning, account("nobody"));
        assertEquals(oneByOne(all), ledger().balances(all), "before something falls due");
        clock.advance(HOUR);
        assertEquals(oneByOne(all), ledger().balances(all), "after it");
        assertEquals(
                List.of(0L),
                ledger().balances(List.of(ending)).values().stream()
                        .map(Balance::available)
                        .toList(),
                "what has expired");
    }

    /** Look at the order of the result, and at an account that is named twice. */
    @Test
    public final void l24_many_balances_come_in_the_order_of_the_question() {
        Account one = granted("one", 1);
        Account two = granted("two", 2);
        Account three = granted("three", 3);
        List<Account> asked = List.of(three, one, three, two, one);
        assertEquals(
                List.of(three, one, two), List.copyOf(ledger().balances(asked).keySet()));
    }

    /** Look at more accounts than fit into one question, among them one that has to be asked for alone. */
    @Test
    public final void l25_there_may_be_thousands_of_balances() {
        List<Account> accounts = new ArrayList<>(
                IntStream.range(0, 2_100).mapToObj(i -> account("many-" + i)).toList());
        for (int i : List.of(0, 999, 1_000, 2_099)) {
            ledger().grant(Grant.purchase(accounts.get(i), i + 1, key("many-" + i)));
        }
        ledger().grant(Grant.purchase(accounts.get(1_500), 9, key("ends")).expiresAt(after(HOUR)));
        clock.advance(HOUR);
        Map<Account, Balance> balances = ledger().balances(accounts);
        assertEquals(accounts, List.copyOf(balances.keySet()));
        assertEquals(
                1 + 1_000 + 1_001 + 2_100,
                balances.values().stream().mapToLong(Balance::available).sum());
    }

    /** Look at keys that are asked for twice, that nobody used, and at more of them than fit into one question. */
    @Test
    public final void l26_many_keys_find_what_each_finds() {
        granted("one", 1);
        granted("two", 2);
        List<Key> keys = new ArrayList<>(
                IntStream.range(0, 1_100).mapToObj(i -> key("nobody-" + i)).toList());
        keys.addAll(List.of(key("for-one"), key("for-two"), key("for-one")));
        assertEquals(
                Map.of(
                        key("for-one"), ledger().entry(key("for-one")).orElseThrow(),
                        key("for-two"), ledger().entry(key("for-two")).orElseThrow()),
                ledger().entries(keys));
        assertEquals(Map.of(), ledger().entries(List.of()), "no key, no entry");
    }
}
