package io.creditledger.internal.ledger;

import io.creditledger.Posted;
import io.creditledger.command.Command;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.internal.engine.SystemKeys;
import io.creditledger.internal.store.Store;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which accounts the commands of one call are for, before anything is locked: from the commands themselves, or from the
 * acts that they refer to, which never change once they are there. What an earlier command of the call will have written is taken to
 * be there, until it is known what became of it. Of one thread, for one call.
 */
final class AccountFinder {
    private final Map<Key, Account> known;
    private final Map<String, Account> byPrefix = new HashMap<>();
    private final Set<Account> withoutPrefix = new LinkedHashSet<>();

    private AccountFinder(Map<Key, Account> known) {
        this.known = known;
    }

    /** Looks up the acts that these commands refer to. */
    static AccountFinder of(Store store, List<Command> commands) {
        Set<Key> acts = commands.stream()
                .filter(command -> command.account().isEmpty())
                .flatMap(command -> command.act().stream())
                .collect(Collectors.toSet());
        return new AccountFinder(acts.isEmpty() ? new HashMap<>() : new HashMap<>(store.accounts(acts)));
    }

    /** The account of each of the next commands; none for a command whose act is nowhere to be found. */
    List<Optional<Account>> each(List<Command> commands) {
        List<Optional<Account>> accounts = new ArrayList<>(commands.size());
        for (Command command : commands) {
            Optional<Account> account = command.account().or(() -> command.act().flatMap(this::whose));
            account.ifPresent(whose -> known.putIfAbsent(command.key(), whose));
            account.ifPresent(withoutPrefix::add);
            accounts.add(account);
        }
        return accounts;
    }

    private Optional<Account> whose(Key act) {
        return Optional.ofNullable(known.get(act)).or(() -> act.isReserved() ? writtenFor(act) : Optional.empty());
    }

    /** What the ledger writes by itself for an earlier command is in that one's account. */
    private Optional<Account> writtenFor(Key act) {
        withoutPrefix.forEach(account -> byPrefix.put(SystemKeys.prefix(account), account));
        withoutPrefix.clear();
        return Optional.ofNullable(byPrefix.get(SystemKeys.prefix(act)));
    }

    /** What became of commands for these accounts: of several with one key that one is there which went through, or may have. */
    void learn(List<Posted> posted, List<Optional<Account>> accounts) {
        for (int i = 0; i < posted.size(); i++) {
            if (mayBeThere(posted.get(i))) {
                Key key = posted.get(i).command().key();
                accounts.get(i).ifPresent(account -> known.put(key, account));
            }
        }
    }

    private static boolean mayBeThere(Posted posted) {
        return posted.isAccepted()
                || posted.refusal()
                        .filter(OutcomeUnknownException.class::isInstance)
                        .isPresent();
    }
}
