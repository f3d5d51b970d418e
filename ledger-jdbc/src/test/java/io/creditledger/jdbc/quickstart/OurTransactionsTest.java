package io.creditledger.jdbc.quickstart;

import static io.creditledger.jdbc.quickstart.OurApplication.DATABASE;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.testkit.contract.TransactionalLedgerContract;
import io.creditledger.value.Actor;
import java.sql.Connection;
import java.time.Clock;
import javax.sql.DataSource;

/** What the page about testing says about transactions, word for word. */
class OurTransactionsTest extends TransactionalLedgerContract {
    private JdbcLedger ledger = JdbcLedger.on(DATABASE).as(APP);

    @Override
    protected Ledger open(Clock clock, Actor actor, HouseRules rules) {
        ledger = JdbcLedger.on(DATABASE).clock(clock).rules(rules).as(actor);
        return ledger;
    }

    @Override
    protected Ledger within(Connection connection) {
        return ledger.within(connection);
    }

    @Override
    protected DataSource dataSource() {
        return DATABASE;
    }
}
