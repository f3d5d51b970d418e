package io.creditledger.testkit.witness;

import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.inspect.InspectionPlan;
import io.creditledger.inspect.InspectionReport;
import io.creditledger.query.HistoryQuery;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.internal.Pages;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A testimony, held against a ledger. Used once, by one thread. */
final class Verdict {
    private static final HistoryQuery HISTORY = HistoryQuery.oldestFirst().limit(500);

    private final Ledger ledger;
    private final Testimony testimony;
    private final Map<Key, Entry> entries = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    Verdict(Ledger ledger, Testimony testimony) {
        this.ledger = ledger;
        this.testimony = testimony;
    }

    List<String> violations() {
        judge();
        return List.copyOf(wrong);
    }

    List<String> violationsOfAll() {
        Set<Account> accounts = judge();
        long written = accounts.stream().mapToLong(this::written).sum();
        InspectionReport all =
                ledger.inspection().reconcile(InspectionPlan.all(), finding -> wrong.add(finding.toString()));
        if (all.entries() != written) {
            wrong.add("there are " + all.entries() + " entries in all, and " + written
                    + " in the accounts that callers named");
        }
        return List.copyOf(wrong);
    }

    private Set<Account> judge() {
        Set<Account> accounts = accounts();
        accounts.forEach(this::read);
        Set<Key> asked = new HashSet<>();
        for (Told told : testimony.told()) {
            asked.add(told.key());
            wrong.addAll(told.against(Optional.ofNullable(entries.get(told.key()))));
        }
        entries.values().stream()
                .filter(entry -> !asked.contains(entry.key()))
                .forEach(entry -> wrong.add("nobody asked for " + entry));
        allOrNone();
        accounts.forEach(account -> wrong.addAll(LedgerInvariants.violations(ledger, account)));
        return accounts;
    }

    /** Also those of commands that name no account, and of which nobody was told. */
    private Set<Account> accounts() {
        Set<Account> accounts = new LinkedHashSet<>(testimony.accounts());
        ledger.entries(testimony.told().stream().map(Told::key).toList())
                .values()
                .forEach(entry -> accounts.add(entry.account()));
        return accounts;
    }

    private List<Entry> history(Account account) {
        return Pages.all(
                place -> ledger.history(account, place.map(HISTORY::after).orElse(HISTORY)));
    }

    private long written(Account account) {
        return history(account).stream().filter(Entry::isWritten).count();
    }

    private void read(Account account) {
        for (Entry entry : history(account)) {
            if (entry.type().isSystem()) {
                continue;
            }
            Entry other = entries.putIfAbsent(entry.key(), entry);
            if (other != null) {
                wrong.add(entry.key() + " is there twice, as " + other + " and as " + entry);
            }
        }
    }

    /** Of lists that were sent as they are or not at all, by whomever and how often. */
    private void allOrNone() {
        Collection<List<Key>> calls = testimony.calls();
        Map<Key, Set<List<Key>>> callsOf = new LinkedHashMap<>();
        calls.forEach(call -> call.forEach(
                key -> callsOf.computeIfAbsent(key, any -> new HashSet<>()).add(call)));
        for (List<Key> call : new LinkedHashSet<>(calls)) {
            if (call.stream()
                    .allMatch(key -> callsOf.getOrDefault(key, Set.of()).size() == 1)) {
                long there =
                        call.stream().distinct().filter(entries::containsKey).count();
                if (there != 0 && there != call.stream().distinct().count()) {
                    wrong.add("of one call, only a part is there: " + state(call));
                }
            }
        }
    }

    private String state(List<Key> call) {
        return call.stream()
                .map(key -> key + (entries.containsKey(key) ? " is" : " is not"))
                .collect(Collectors.joining(", "));
    }
}
