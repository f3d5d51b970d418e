package io.creditledger.testkit.witness;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.error.LedgerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands whose fate nobody knows, sent again. */
final class Retry {
    private final Ledger ledger;

    Retry(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What is wrong with what comes of it. */
    List<String> of(Command command) {
        List<String> wrong = new ArrayList<>();
        Optional<Entry> before = ledger.entry(command.key());
        for (int time = 0; time < 2; time++) {
            try {
                Receipt receipt = ledger.post(command);
                if (before.isPresent()
                        && !(receipt.isReplay() && receipt.entry().equals(before.get()))) {
                    wrong.add(command + " was there as " + before.get() + ", and was sent again: " + receipt);
                }
                before = Optional.of(receipt.entry());
            } catch (LedgerException refused) {
                if (before.isPresent()) {
                    wrong.add(command + " was there as " + before.get() + ", and was refused: " + refused);
                }
            }
        }
        return wrong;
    }
}
