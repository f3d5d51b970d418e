package io.creditledger.testkit.broken;

import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.command.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ledgers that post many commands in one call otherwise than one by one. */
final class EachFaults {
    private EachFaults() {}

    static Stream<Broken> all() {
        return Stream.of(ledger(
                "posts commands that name others behind all others",
                "n14_what_comes_later_cannot_be_named",
                "went through: CAPTURE",
                InAnotherOrder::new));
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
}
