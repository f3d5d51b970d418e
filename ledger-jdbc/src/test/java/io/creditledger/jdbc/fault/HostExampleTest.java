package io.creditledger.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Ledger;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.FaultyDataSource;
import io.creditledger.testkit.fault.JdbcCall;
import io.creditledger.testkit.fault.JdbcError;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How a host fails each call of its own data source: word for word as the page says. */
final class HostExampleTest {
    private static final Actor APP = Actor.service("app");
    private static final Account ACCOUNT = Account.of("user-42");

    private final DataSource dataSource = Databases.H2_MEMORY.newDatabase();

    @Test
    void a_spend_survives_a_dead_connection_at_each_call() {
        LedgerSchema.migrate(dataSource);
        JdbcLedger.on(dataSource).as(APP).grant(Grant.purchase(ACCOUNT, 1_000, Key.of("bought")));

        FaultyDataSource faulty = FaultyDataSource.over(dataSource);
        Ledger ledger = JdbcLedger.on(faulty).as(APP);
        int jobs = 0;
        do {
            jobs++;
            faulty.inject(Fault.after(jobs)
                    .of(JdbcCall.CONNECTION, JdbcCall.EXECUTE, JdbcCall.BATCH, JdbcCall.COMMIT)
                    .fails(JdbcError.CONNECTION_DEAD));
            ledger.spend(Spend.of(ACCOUNT, 1, Key.of("job-" + jobs))); // once, whatever happens on its way
        } while (!faulty.struck().isEmpty());
        faulty.clear();
        assertThat(ledger.balance(ACCOUNT).available()).isEqualTo(1_000 - jobs);
        assertThat(jobs).isGreaterThan(5); // the faults did strike
        LedgerInvariants.check(ledger, ACCOUNT);
        assertThat(faulty.leftBehind()).isEmpty();
    }
}
