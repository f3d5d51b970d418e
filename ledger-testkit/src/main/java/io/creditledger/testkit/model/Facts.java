package io.creditledger.testkit.model;

import io.creditledger.command.Command;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The facts of all accounts. Not thread-safe. */
final class Facts {
    private final Map<Account, Past> pasts = new LinkedHashMap<>();
    private final Map<Key, Fact> byKey = new HashMap<>();
    private final Map<Account, Judged> judged = new HashMap<>();

    private record Judged(Past past, Instant now, Past judged) {}

    Past of(Account account) {
        return pasts.getOrDefault(account, new Past(account, List.of()));
    }

    void put(Past past) {
        if (!past.facts().isEmpty()) {
            Past before = of(past.account());
            pasts.put(past.account(), past);
            index(past.facts().subList(before.facts().size(), past.facts().size()));
        }
    }

    private void index(List<Fact> facts) {
        facts.forEach(fact -> byKey.put(fact.key(), fact));
    }

    /** What time made of a past until an instant; the same is asked several times in a row. */
    Past judged(Past past, Instant now, Function<Instant, Past> judge) {
        Judged last = judged.get(past.account());
        if (last == null || !last.now().equals(now) || !last.past().equals(past)) {
            last = new Judged(past, now, judge.apply(now));
            judged.put(past.account(), last);
        }
        return last.judged();
    }

    Map<Account, Past> copy() {
        return new LinkedHashMap<>(pasts);
    }

    void restore(Map<Account, Past> copy) {
        pasts.clear();
        pasts.putAll(copy);
        byKey.clear();
        pasts.values().forEach(past -> index(past.facts()));
    }

    List<Past> all() {
        return List.copyOf(pasts.values());
    }

    /** The fact with this key, in whichever account. */
    Optional<Fact> find(Key key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The account that a command is for: the one that it names, or that of the act to which it refers. */
    Account accountOf(Command command) {
        Optional<Key> act = command.act();
        if (act.isEmpty()) {
            return command.account().orElseThrow();
        }
        Account account = find(act.get())
                .map(fact -> fact.entry().account())
                .orElseThrow(() -> new UnknownKeyException(act.get()));
        if (!command.account().orElse(account).equals(account)) {
            throw new UnknownKeyException(act.get());
        }
        return account;
    }

    /** Whether a command names an act that is nowhere. */
    boolean isLost(Command command) {
        return command.act().isPresent() && find(command.act().get()).isEmpty();
    }

    /** Fails unless a command is the one that left this fact behind. */
    static void requireSame(Command command, Account account, Fact earlier) {
        if (earlier.type() != command.type()) {
            throw new KeyConflictException(command.key(), "command");
        }
        boolean named = command.act().isEmpty();
        if (named && !earlier.entry().account().equals(account)) {
            throw new KeyConflictException(command.key(), "account");
        }
        Optional<String> field = earlier.entry().content().firstDifference(command.content());
        if (field.isPresent()) {
            throw new KeyConflictException(command.key(), field.get());
        }
    }
}
