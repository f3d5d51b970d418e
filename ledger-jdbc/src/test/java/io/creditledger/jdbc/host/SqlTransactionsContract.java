package io.creditledger.jdbc.host;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.db.SharedLedger;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.contract.TransactionalLedgerContract;
import io.creditledger.value.Actor;
import java.sql.Connection;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The contract about the host's transaction, on a database. */
abstract class SqlTransactionsContract extends TransactionalLedgerContract {
    private final TestDatabase database;
    private @Nullable JdbcLedger ledger;

    SqlTransactionsContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected final Ledger open(Clock clock, Actor actor, HouseRules rules) {
        ledger = SharedLedger.of(dataSource(), clock, actor, rules);
        return ledger;
    }

    @Override
    protected final Ledger within(Connection connection) {
        return Objects.requireNonNull(ledger).within(connection);
    }

    @Override
    protected final DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    protected final Map<Capability, String> lacks() {
        return database.lacks();
    }
}
