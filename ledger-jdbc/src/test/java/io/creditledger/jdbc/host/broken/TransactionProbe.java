package io.creditledger.jdbc.host.broken;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.SharedLedger;
import io.creditledger.testkit.contract.TransactionalLedgerContract;
import io.creditledger.value.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** The contract about the host's transaction, run with whatever {@link RuleRun} joins it by. Not run by itself. */
class TransactionProbe extends TransactionalLedgerContract {
    static final ThreadLocal<Joining> JOINING = ThreadLocal.withInitial(() -> JdbcLedger::within);

    private HouseRules opened = EVERYBODY;

    // Some rules join from threads of their own.
    private final Joining joining = JOINING.get();

    @Override
    protected Ledger open(Clock clock, Actor actor, HouseRules rules) {
        opened = rules;
        return joining.outside(sound(clock, actor, rules));
    }

    @Override
    protected Ledger within(Connection connection) {
        try {
            return joining.within(sound(clock, APP, opened), connection);
        } catch (SQLException broken) {
            throw new IllegalStateException("the fault itself is broken", broken);
        }
    }

    @Override
    protected DataSource dataSource() {
        return Databases.H2_MEMORY.dataSource();
    }

    private JdbcLedger sound(Clock clock, Actor actor, HouseRules rules) {
        return SharedLedger.of(dataSource(), clock, actor, rules);
    }
}
