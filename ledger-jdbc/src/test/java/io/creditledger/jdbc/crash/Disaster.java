package io.creditledger.jdbc.crash;

import io.creditledger.Ledger;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.JdbcLedgerSetup;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.jdbc.load.Stubborn;
import io.creditledger.testkit.Together;
import io.creditledger.testkit.internal.Until;
import io.creditledger.testkit.witness.Witness;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Something that befalls the database while the callers of this process write, each of whom sends again until he is answered. */
final class Disaster {
    private static final int COMMANDS = 40;

    private Disaster() {}

    /** Lets it happen in the middle of a round, and returns how often commands had to be sent again. */
    static int during(Round round, DataSource dataSource, Runnable disaster) {
        CountDownLatch moment = new CountDownLatch(1 + round.answersBefore(Round.CALLERS * COMMANDS / 2));
        try (Witness witness = Witness.writing(round.journal())) {
            // To half of the callers the ledger passes on every failure at once.
            JdbcLedgerSetup setup = JdbcLedger.on(dataSource);
            LongAdder again = new LongAdder();
            Ledger patient = new Stubborn(witness.watching(setup.as(Round.APP)), again);
            Ledger impatient = new Stubborn(
                    witness.watching(setup.retries(RetryPolicy.NEVER).as(Round.APP)), again);
            Together.times(1 + Round.CALLERS, number -> {
                        if (number < Round.CALLERS) {
                            round.send(number, number % 2 == 0 ? patient : impatient, COMMANDS, moment::countDown);
                        } else {
                            Until.holds(() -> moment.getCount() == 0, () -> "callers do not come to the moment");
                            disaster.run();
                        }
                        return number;
                    })
                    .allOrFail();
            return again.intValue();
        }
    }
}
