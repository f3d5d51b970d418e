package io.creditledger.jdbc.crash;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.error.LedgerException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.jdbc.load.MixedCommands;
import java.util.List;
import java.util.SplittableRandom;

/** Sends random commands, which others send, too, and each of them again until it is answered. Of one thread. */
final class StubbornCaller {
    private final SplittableRandom random;
    private final Ledger ledger;
    private final MixedCommands commands;
    private final Runnable answered;

    StubbornCaller(long seed, Ledger ledger, MixedCommands commands, Runnable answered) {
        this.random = new SplittableRandom(seed);
        this.ledger = ledger;
        this.commands = commands;
        this.answered = answered;
    }

    /** Sends so many, and returns how often one had to be sent again. */
    int send(int count) {
        int repeated = 0;
        for (int number = 0; number < count; number++) {
            Command command = command(number);
            boolean alone = random.nextInt(10) > 0;
            List<Command> list = List.of(command, command(number + 1));
            repeated += untilAnswered(alone ? () -> ledger.post(command) : () -> ledger.postAll(list));
            answered.run();
        }
        return repeated;
    }

    /** Sends one command until it is answered, and returns how often it had to be sent again. */
    static int send(Ledger ledger, Command command) {
        return untilAnswered(() -> ledger.post(command));
    }

    private static int untilAnswered(Runnable call) {
        int repeated = 0;
        while (!isAnswered(call)) {
            repeated++;
        }
        return repeated;
    }

    private static boolean isAnswered(Runnable call) {
        try {
            call.run();
            return true;
        } catch (OutcomeUnknownException | RetryableLedgerException nobodyKnows) {
            return false;
        } catch (LedgerException refused) {
            if (!MixedCommands.mayBeRefused(refused)) {
                throw refused;
            }
            return true;
        }
    }

    private Command command(int number) {
        return commands.of(random.nextInt(commands.accounts().size()), number);
    }
}
