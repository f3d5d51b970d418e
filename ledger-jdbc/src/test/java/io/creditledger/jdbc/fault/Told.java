package io.creditledger.jdbc.fault;

import io.creditledger.Receipt;
import io.creditledger.command.Command;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What a caller was told of a command.
 *
 * @param receipt if it went through
 * @param failure why it did not
 */
record Told(Command command, Optional<Receipt> receipt, Optional<Throwable> failure) {
    static Told of(Command command, Callable<Receipt> call) {
        try {
            return new Told(command, Optional.of(call.call()), Optional.empty());
        } catch (Exception failed) {
            return failed(command, failed);
        }
    }

    static Told failed(Command command, Throwable failure) {
        return new Told(command, Optional.empty(), Optional.of(failure));
    }
}
