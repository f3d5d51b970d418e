package io.creditledger.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Ledger;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.JdbcLedgerSetup;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.testkit.Together;
import io.creditledger.testkit.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
            Ledger patient = witness.watching(setup.as(Round.APP));
            Ledger impatient = witness.watching(setup.retries(RetryPolicy.NEVER).as(Round.APP));
            List<Callable<Integer>> all = new ArrayList<>();
            for (int caller = 0; caller < Round.CALLERS; caller++) {
                long seed = round.seedOf(caller);
                Ledger ledger = caller % 2 == 0 ? patient : impatient;
                all.add(() -> new StubbornCaller(seed, ledger, round.commands(), moment::countDown).send(COMMANDS));
            }
            all.add(() -> {
                assertThat(moment.await(60, TimeUnit.SECONDS))
                        .as("callers come to the moment")
                        .isTrue();
                disaster.run();
                return 0;
            });
            return Together.run(all).allOrFail().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }
}
