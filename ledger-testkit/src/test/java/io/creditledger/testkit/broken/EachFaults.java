package io.creditledger.testkit.broken;

import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.command.Command;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Ledgers that post many commands in one call otherwise than one by one. */
final class EachFaults {
    private EachFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "posts commands that name others behind all others",
                        "n14_what_comes_later_cannot_be_named",
                        "went through: CAPTURE",
                        InAnotherOrder::new),
                ledger(
                        "takes the first of several commands with a key for the one that is there",
                        "n15_who_names_a_key_means_the_act_that_is_there",
                        "UnknownKeyException",
                        sound -> new Hasty(sound, act -> !act.isReserved())),
                ledger(
                        "looks for what it writes by itself before it has written anything",
                        "n16_what_time_did_before_an_earlier_command_is_there",
                        "UnknownKeyException",
                        sound -> new Hasty(sound, Key::isReserved)));
    }

    /** Posts commands without an account of their own last. */
    private static final class InAnotherOrder extends Front {
        InAnotherOrder(Ledger sound) {
            super(sound, InAnotherOrder::new);
        }

        @Override
        public List<Posted> postEach(List<? extends Command> commands) {
            List<Command> ordered = new ArrayList<>(commands);
            ordered.sort(Comparator.comparing(command -> command.account().isEmpty()));
            Map<Command, Posted> results = new HashMap<>();
            behind().postEach(ordered).forEach(posted -> results.put(posted.command(), posted));
            return commands.stream().map(results::get).toList();
        }
    }

    /** Refuses commands whose acts it has not found before it posts anything. */
    private static final class Hasty extends Front {
        private final Predicate<Key> looking;

        Hasty(Ledger sound, Predicate<Key> looking) {
            super(sound, other -> new Hasty(other, looking));
            this.looking = looking;
        }

        @Override
        public List<Posted> postEach(List<? extends Command> commands) {
            Map<Command, Posted> results = new HashMap<>();
            for (Command command : commands) {
                command.act()
                        .filter(act -> looking.test(act) && behind().entry(act).isEmpty())
                        .ifPresent(act -> results.put(command, Posted.refused(command, new UnknownKeyException(act))));
            }
            List<Command> others = new ArrayList<>(commands);
            others.removeAll(results.keySet());
            behind().postEach(others).forEach(posted -> results.put(posted.command(), posted));
            return commands.stream().map(results::get).toList();
        }
    }
}
