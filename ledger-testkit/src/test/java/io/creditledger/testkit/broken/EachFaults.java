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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                        FirstOfKey::new),
                ledger(
                        "looks for what it writes by itself before it has written anything",
                        "n16_what_time_did_before_an_earlier_command_is_there",
                        "UnknownKeyException",
                        Hasty::new));
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

    /** Takes what became of the first command with a key for what became of all of them. */
    private static final class FirstOfKey extends Front {
        FirstOfKey(Ledger sound) {
            super(sound, FirstOfKey::new);
        }

        @Override
        public List<Posted> postEach(List<? extends Command> commands) {
            Set<Key> seen = new HashSet<>();
            Set<Key> refused = new HashSet<>();
            List<Posted> results = new ArrayList<>();
            for (Command command : commands) {
                Posted posted = command.act()
                        .filter(refused::contains)
                        .map(act -> unknown(command, act))
                        .orElseGet(() -> behind().postEach(List.of(command)).get(0));
                if (seen.add(command.key()) && !posted.isAccepted()) {
                    refused.add(command.key());
                }
                results.add(posted);
            }
            return results;
        }
    }

    /** Looks for entries of the ledger's own before it posts anything. */
    private static final class Hasty extends Front {
        Hasty(Ledger sound) {
            super(sound, Hasty::new);
        }

        @Override
        public List<Posted> postEach(List<? extends Command> commands) {
            Map<Command, Posted> results = new HashMap<>();
            for (Command command : commands) {
                command.act()
                        .filter(act -> act.isReserved() && behind().entry(act).isEmpty())
                        .ifPresent(act -> results.put(command, unknown(command, act)));
            }
            List<Command> others = new ArrayList<>(commands);
            others.removeAll(results.keySet());
            behind().postEach(others).forEach(posted -> results.put(posted.command(), posted));
            return commands.stream().map(results::get).toList();
        }
    }

    private static Posted unknown(Command command, Key act) {
        return Posted.refused(command, new UnknownKeyException(act));
    }
}
