package io.creditledger.testkit.interleaving;

import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts and keys of one schedule: the same name is the same one within it, and no other one has it. Thread-safe. */
public final class RaceNames {
    private final String schedule;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    RaceNames(String schedule) {
        this.schedule = schedule;
    }

    /** The account of this name; it is judged afterwards. */
    public Account account(String name) {
        return accounts.computeIfAbsent(name, any -> Account.of(schedule + "-" + name));
    }

    /** The key of this name. */
    public Key key(String name) {
        return Key.of(schedule + "-" + name);
    }

    /** Every account that anybody asked for, by name. */
    List<Account> accounts() {
        return List.copyOf(new TreeMap<>(accounts).values());
    }
}
