package io.creditledger.internal.ledger;

import io.creditledger.command.Command;
import io.creditledger.internal.store.Store;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which accounts a list of commands is for, before anything is locked: from the commands themselves, or from the
 * acts that they refer to, which never change once they are there.
 */
final class AccountFinder {
    private final Store store;

    AccountFinder(Store store) {
        this.store = store;
    }

    /** The account of each; none for a command whose act is nowhere to be found. */
    List<Optional<Account>> each(List<Command> commands) {
        Map<Key, Account> known = recorded(commands);
        List<Optional<Account>> accounts = new ArrayList<>(commands.size());
        for (Command command : commands) {
            Optional<Account> account = command.account().or(() -> command.act().map(known::get));
            account.ifPresent(whose -> known.putIfAbsent(command.key(), whose));
            accounts.add(account);
        }
        return accounts;
    }

    private Map<Key, Account> recorded(List<Command> commands) {
        Set<Key> acts = commands.stream()
                .filter(command -> command.account().isEmpty())
                .flatMap(command -> command.act().stream())
                .collect(Collectors.toSet());
        return acts.isEmpty() ? new HashMap<>() : new HashMap<>(store.accounts(acts));
    }
}
