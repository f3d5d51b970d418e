package io.creditledger.jdbc.crash;

import io.creditledger.Ledger;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.load.Stubborn;
import io.creditledger.testkit.Together;
import io.creditledger.testkit.witness.Witness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;

/** The main class of a process that writes until it is killed: a byte on its standard output for each answer to a caller. */
final class DoomedProcess {
    private DoomedProcess() {}

    public static void main(String[] arguments) {
        Round round = new Round(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), Path.of(arguments[3]));
        endWithParent();
        try (JdbcLedger books = JdbcLedger.open(arguments[0], Round.APP);
                Witness witness = Witness.writing(round.journal())) {
            Ledger ledger = new Stubborn(witness.watching(books), new LongAdder());
            Together.times(Round.CALLERS, caller -> {
                        round.send(caller, ledger, 1_000_000, DoomedProcess::answered);
                        return caller;
                    })
                    .allOrFail();
        }
    }

    private static void answered() {
        synchronized (System.out) {
            System.out.write('.');
            System.out.flush();
        }
    }

    /** Nobody is left behind where a test is broken off. */
    private static void endWithParent() {
        Thread thread = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is ever said.
                }
            } catch (IOException closed) {
                System.err.println(closed);
            }
            Runtime.getRuntime().halt(1);
        });
        thread.setDaemon(true);
        thread.start();
    }
}
