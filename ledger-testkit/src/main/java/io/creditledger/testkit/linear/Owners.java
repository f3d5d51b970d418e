package io.creditledger.testkit.linear;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.query.HistoryQuery;
import io.creditledger.testkit.internal.Pages;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which calls are about which account, and what was written there. */
final class Owners {
    private final Map<Account, List<Entry>> histories = new LinkedHashMap<>();
    private final Map<Key, Account> keys = new HashMap<>();
    private final Map<Account, List<Call>> calls = new HashMap<>();
    private long unjudged;

    Owners(Ledger ledger, List<Call> all) {
        for (Call call : all) {
            call.read().ifPresent(account -> histories.computeIfAbsent(account, whose -> history(ledger, whose)));
            call.commands().stream()
                    .flatMap(command -> command.account().stream())
                    .forEach(account -> histories.computeIfAbsent(account, whose -> history(ledger, whose)));
        }
        histories.forEach((account, entries) -> entries.forEach(entry -> keys.put(entry.key(), account)));
        for (Call call : all) {
            Set<Account> accounts = accounts(call);
            if (accounts.size() > 1 && call.receipts().isEmpty() && !call.isUnknown()) {
                unjudged++;
            } else {
                accounts.forEach(account -> calls.computeIfAbsent(account, whose -> new ArrayList<>())
                        .add(call));
            }
        }
    }

    private static List<Entry> history(Ledger ledger, Account account) {
        HistoryQuery all = HistoryQuery.oldestFirst().limit(1000);
        return Pages.all(place -> ledger.history(account, place.map(all::after).orElse(all))).stream()
                .filter(Entry::isWritten)
                .toList();
    }

    private Set<Account> accounts(Call call) {
        return call.read()
                .map(Set::of)
                .orElseGet(() -> call.commands().stream()
                        .flatMap(command -> owner(command).stream())
                        .collect(Collectors.toSet()));
    }

    /** Whose act nobody ever knew, that command is about no account. */
    private Optional<Account> owner(Command command) {
        return command.account()
                .or(() -> command.act().flatMap(act -> Optional.ofNullable(keys.get(act))))
                .or(() -> Optional.ofNullable(keys.get(command.key())));
    }

    Map<Account, List<Entry>> histories() {
        return histories;
    }

    /** The calls about an account; of lists the part that is about it. */
    List<Call> calls(Account account) {
        return calls.getOrDefault(account, List.of()).stream()
                .map(call -> part(call, account))
                .toList();
    }

    private Call part(Call call, Account account) {
        if (call.receipts().isEmpty() && !call.isUnknown()) {
            return call; // about no other account; what was refused may be about none
        }
        List<Command> commands = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < call.commands().size(); i++) {
            Command command = call.commands().get(i);
            if (owner(command).filter(account::equals).isPresent()) {
                commands.add(command);
                call.receipts().stream().skip(i).findFirst().ifPresent(receipts::add);
            }
        }
        Object answer = call.isUnknown() ? call.answer() : receipts;
        return new Call(
                call.begin(), call.end(), call.beganAt(), call.endedAt(), call.actor(), commands, call.read(), answer);
    }

    long unjudged() {
        return unjudged;
    }
}
