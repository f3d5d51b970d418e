package io.creditledger.testkit.simulator;

import io.creditledger.Attempt;
import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What callers asked for, and what they were told has happened. It knows no model: only that a word is a word. */
final class Promises {
    private final Map<Key, List<Command>> asked = new HashMap<>();
    private final Map<Key, Entry> told = new HashMap<>();

    /** Somebody asks for this. */
    void asked(Command command) {
        asked.computeIfAbsent(command.key(), none -> new ArrayList<>(1)).add(command);
    }

    /** A caller hears an answer; tells what is wrong with it after all that was heard before. */
    Optional<String> heard(Object answer) {
        if (answer instanceof Receipt receipt) {
            Entry entry = receipt.entry();
            Entry before = told.putIfAbsent(entry.key(), entry);
            return before == null || before.equals(entry)
                    ? Optional.empty()
                    : Optional.of("callers were told of " + before + " and of " + entry);
        } else if (answer instanceof Attempt attempt) {
            return attempt.receipt().flatMap(this::heard);
        } else if (answer instanceof Posted posted) {
            return posted.receipt().flatMap(this::heard);
        } else if (answer instanceof List<?> list) {
            return list.stream().flatMap(one -> heard(one).stream()).findFirst();
        }
        return Optional.empty();
    }

    /** Which entry that somebody was told of is not there, or not as it was. */
    Optional<String> broken(Ledger ledger) {
        Map<Key, Entry> there = ledger.entries(told.keySet());
        return told.entrySet().stream()
                .filter(promise -> !promise.getValue().equals(there.get(promise.getKey())))
                .map(promise -> "a caller was told of " + promise.getValue() + ", and there is "
                        + Optional.ofNullable(there.get(promise.getKey())))
                .findFirst();
    }

    /** Which entries of a history nobody asked for, so, or are there twice. */
    Optional<String> unasked(Account account, List<Entry> history) {
        Map<Key, Entry> seen = new HashMap<>();
        for (Entry entry : history) {
            if (seen.put(entry.key(), entry) != null) {
                return Optional.of(entry.key() + " is twice in the books of " + account);
            }
            if (!entry.type().isSystem() && !isAsked(entry)) {
                return Optional.of("nobody asked for " + entry);
            }
        }
        return Optional.empty();
    }

    private boolean isAsked(Entry entry) {
        return asked.getOrDefault(entry.key(), List.of()).stream()
                .anyMatch(command -> command.type() == entry.type()
                        && command.account().orElse(entry.account()).equals(entry.account())
                        && command.content().equals(entry.content()));
    }
}
