package io.creditledger.testkit.linear;

import io.creditledger.command.Command;
import io.creditledger.value.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call that wrote entries to an account, in its place in the order of these. Of one thread. */
final class Step {
    private final Call call;
    private final Set<Key> written = new HashSet<>();

    Step(Call call) {
        this.call = call;
    }

    Call call() {
        return call;
    }

    void wrote(Key key) {
        written.add(key);
    }

    /** Whether these are all the entries that it wrote. */
    boolean isDoneWith(Set<Key> keys) {
        return keys.containsAll(written);
    }

    Optional<Command> command(Key key) {
        return call.commands().stream()
                .filter(command -> command.key().equals(key))
                .findFirst();
    }

    /** What the caller was told of one of its commands; nothing where the answer was lost. */
    Optional<Object> answer(Command command) {
        List<Command> commands = call.commands();
        return call.receipts().stream()
                .skip(commands.indexOf(command))
                .findFirst()
                .map(receipt -> receipt);
    }
}
