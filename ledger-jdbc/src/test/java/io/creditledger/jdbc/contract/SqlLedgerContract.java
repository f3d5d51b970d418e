package io.creditledger.jdbc.contract;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.jdbc.db.SharedLedger;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.contract.LedgerContract;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The contract on a database, in tables that all its rules share. */
abstract class SqlLedgerContract extends LedgerContract {
    private final TestDatabase database;
    private final Supplier<? extends DataSource> tables;

    /** On the database that all tests share. */
    SqlLedgerContract(TestDatabase database) {
        this(database, database::dataSource);
    }

    /** On this one of the database's many. */
    SqlLedgerContract(TestDatabase database, Supplier<? extends DataSource> tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    protected final Ledger open(Clock clock, Actor actor, HouseRules rules) {
        return SharedLedger.of(tables.get(), clock, actor, rules);
    }

    @Override
    protected final Map<Capability, String> lacks() {
        return database.lacks();
    }
}
