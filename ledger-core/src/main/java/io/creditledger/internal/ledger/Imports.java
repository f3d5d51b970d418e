package io.creditledger.internal.ledger;

import io.creditledger.Posted;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.error.LedgerException;
import io.creditledger.internal.store.Answer;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.Write;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Many commands, each posted for itself. Those of one account go together, so that its rows are read and written once for many of
 * them; nobody can tell, since accounts know nothing of each other.
 */
final class Imports {
    private final Store store;
    private final Gate gate;
    private final Refusals refusals;
    private final BiFunction<Command, Optional<Account>, Write<List<Receipt>>> posting;

    /** Into this store, by what posts one command to its account. */
    Imports(
            Store store,
            Gate gate,
            Refusals refusals,
            BiFunction<Command, Optional<Account>, Write<List<Receipt>>> posting) {
        this.store = store;
        this.gate = gate;
        this.refusals = refusals;
        this.posting = posting;
    }

    List<Posted> post(List<Command> commands) {
        AccountFinder finder = AccountFinder.of(store, commands);
        List<Posted> posted = new ArrayList<>(commands.size());
        for (List<Command> part : parts(commands)) {
            List<Optional<Account>> accounts = finder.each(part);
            List<Posted> some = together(part, accounts);
            finder.learn(some, accounts);
            posted.addAll(some);
        }
        return List.copyOf(posted);
    }

    /**
     * The list, nearly always in one part. Only who names a key that commands for several accounts have before it must know first which of
     * them went through: that one's account is its own.
     */
    private static List<List<Command>> parts(List<Command> commands) {
        List<List<Command>> parts = new ArrayList<>();
        Map<Key, Command> first = new HashMap<>();
        Set<Key> ambiguous = new HashSet<>();
        int from = 0;
        for (int i = 0; i < commands.size(); i++) {
            Command command = commands.get(i);
            if (command.account().isEmpty()
                    && command.act().filter(ambiguous::contains).isPresent()) {
                parts.add(commands.subList(from, i));
                from = i;
                ambiguous.clear();
            }
            Command before = first.putIfAbsent(command.key(), command);
            if (before != null && !isAlike(before, command)) {
                ambiguous.add(command.key());
            }
        }
        parts.add(commands.subList(from, commands.size()));
        return parts;
    }

    /** Whether two commands are for one account, as far as they say. */
    private static boolean isAlike(Command one, Command other) {
        return one.account().equals(other.account()) && one.act().equals(other.act());
    }

    private List<Posted> together(List<Command> commands, List<Optional<Account>> accounts) {
        Map<Integer, Posted> posted = denied(commands, accounts);
        List<Integer> order = new ArrayList<>(order(commands, accounts));
        order.removeAll(posted.keySet());
        for (List<Integer> some : Slices.of(order)) {
            List<Answer<List<Receipt>>> answers = answers(some.stream()
                    .map(i -> posting.apply(commands.get(i), accounts.get(i)))
                    .toList());
            for (int i = 0; i < some.size(); i++) {
                int place = some.get(i);
                posted.put(place, posted(commands.get(place), answers.get(i)));
            }
        }
        return List.copyOf(posted.values());
    }

    /** Those that their actor may not post at all. */
    private Map<Integer, Posted> denied(List<Command> commands, List<Optional<Account>> accounts) {
        Map<Integer, Posted> denied = new TreeMap<>();
        for (int i = 0; i < commands.size(); i++) {
            int place = i;
            Command command = commands.get(i);
            gate.objection(command, accounts.get(i))
                    .ifPresent(objection -> denied.put(place, refused(command, objection)));
        }
        return denied;
    }

    /**
     * By account. But a key that is there twice goes to the account that comes first in the list, and who names what is not there
     * may not be overtaken by what he names.
     */
    private static List<Integer> order(List<Command> commands, List<Optional<Account>> accounts) {
        IntStream places = IntStream.range(0, commands.size());
        boolean twice = commands.stream().map(Command::key).distinct().count() < commands.size();
        if (twice || accounts.contains(Optional.<Account>empty())) {
            return places.boxed().toList();
        }
        Map<Optional<Account>, List<Integer>> byAccount = new LinkedHashMap<>();
        places.forEach(i -> byAccount
                .computeIfAbsent(accounts.get(i), none -> new ArrayList<>())
                .add(i));
        return byAccount.values().stream().flatMap(Collection::stream).toList();
    }

    private List<Answer<List<Receipt>>> answers(List<Write<List<Receipt>>> writes) {
        List<Answer<List<Receipt>>> answers = new ArrayList<>(writes.size());
        List<Write<List<Receipt>>> left = writes;
        while (true) {
            List<Answer<List<Receipt>>> some = store.writeEach(left);
            answers.addAll(some);
            if (some.size() == left.size()) {
                return answers;
            }
            // The next one wants more of its book; so may those behind it, which build on it.
            left = left.stream()
                    .skip(some.size())
                    .map(write -> write.with(Loading.larger(write.request())))
                    .toList();
        }
    }

    private Posted posted(Command command, Answer<List<Receipt>> answer) {
        try {
            return Posted.accepted(command, answer.orElseThrow().get(0));
        } catch (LedgerException refusal) {
            return refused(command, refusal);
        }
    }

    /** Each refusal is on record before the next commands are written: these may fail. */
    private Posted refused(Command command, LedgerException refusal) {
        return Posted.refused(command, refusals.settled(List.of(command), refusal));
    }
}
