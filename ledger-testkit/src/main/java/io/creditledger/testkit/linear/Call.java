package io.creditledger.testkit.linear;

import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.StoreException;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One call and what came of it. Immutable.
 *
 * @param begin when it began, in ticks that all callers share
 * @param end when its answer was there
 * @param beganAt what the clock showed when it began
 * @param endedAt what the clock showed when it ended
 * @param actor who called
 * @param commands what was to be done, all or nothing
 * @param read whose balance was asked for
 * @param answer receipts, one for each command; or the balance; or what was thrown
 */
record Call(
        long begin,
        long end,
        Instant beganAt,
        Instant endedAt,
        Actor actor,
        List<Command> commands,
        Optional<Account> read,
        Object answer) {

    /** What this call wrote, as it was told. */
    List<Receipt> applied() {
        return receipts().stream().filter(receipt -> !receipt.isReplay()).toList();
    }

    List<Receipt> receipts() {
        return answer instanceof List<?> list
                ? list.stream().map(Receipt.class::cast).toList()
                : List.of();
    }

    /** Whether nobody knows what came of it: it may be written at any time after it began, or never. */
    boolean isUnknown() {
        return answer instanceof OutcomeUnknownException || answer instanceof StoreException;
    }

    boolean endedBefore(Call other) {
        return !isUnknown() && end < other.begin;
    }

    Set<Key> keys() {
        return commands.stream().map(Command::key).collect(Collectors.toSet());
    }

    /** No two calls begin at the same tick. */
    @Override
    public int hashCode() {
        return Long.hashCode(begin);
    }

    @Override
    public String toString() {
        return "call " + begin + ".." + (isUnknown() ? "?" : end) + " at " + beganAt + ".." + endedAt + " by " + actor
                + ", " + read.<Object>map(account -> "balance of " + account).orElse(commands) + " -> " + answer;
    }
}
