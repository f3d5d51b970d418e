package io.creditledger.jdbc.load;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.error.LedgerException;
import io.creditledger.value.Account;
import java.util.List;
import java.util.SplittableRandom;

/** What one caller does to a ledger: random commands, whose keys others send, too. Of one thread. */
public final class Traffic {
    private final SplittableRandom random;
    private final Ledger ledger;
    private final MixedCommands commands;

    /** Of a caller with this seed, in these accounts. */
    public Traffic(long seed, Ledger ledger, List<Account> accounts) {
        this.random = new SplittableRandom(seed);
        this.ledger = ledger;
        this.commands = new MixedCommands(accounts);
    }

    /** Sends one command, or a list over two accounts; returns how many were applied or replayed. */
    public int step(int number) {
        try {
            if (random.nextInt(10) == 0) {
                return ledger.postAll(List.of(command(number), command(number + 1)))
                        .size();
            }
            ledger.post(command(number));
            return 1;
        } catch (LedgerException refused) {
            if (!MixedCommands.mayBeRefused(refused)) {
                throw refused;
            }
            return 0;
        }
    }

    private Command command(int number) {
        return commands.of(random.nextInt(commands.accounts().size()), number);
    }
}
