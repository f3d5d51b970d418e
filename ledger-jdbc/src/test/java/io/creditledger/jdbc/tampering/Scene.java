package io.creditledger.jdbc.tampering;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Ledger;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.inspect.BrokenRow;
import io.creditledger.inspect.Finding;
import io.creditledger.inspect.Inspection;
import io.creditledger.inspect.InspectionPlan;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.jdbc.rows.Story;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A ledger with a story in tables that nobody guards, and with a neighbour whose books nobody touches. */
final class Scene implements AutoCloseable {
    static final Account NEIGHBOUR = Account.of("neighbour");

    private final HikariDataSource database;
    private final Ledger ledger;
    private final Forger forger;

    Scene(TestDatabase on) throws SQLException, IOException {
        database = on.newDatabase();
        UnguardedTables.make(database);
        MutableClock clock = MutableClock.at(Story.T0);
        ledger = JdbcLedger.on(database).clock(clock).as(Actor.service("shop"));
        new Story(ledger, clock).play();
        ledger.grant(Grant.purchase(NEIGHBOUR, 500, Story.key("of-the-neighbour")));
        ledger.spend(Spend.of(NEIGHBOUR, 70, Story.key("job-of-the-neighbour")));
        forger = new Forger(database);
    }

    Ledger ledger() {
        return ledger;
    }

    /** In the name of somebody who may repair. */
    Inspection inspection() {
        return ledger.as(Actor.admin("ann")).inspection();
    }

    Forger forger() {
        return forger;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        ledger.inspection().reconcile(InspectionPlan.all(), findings::add);
        return findings;
    }

    List<BrokenRow> broken() {
        List<BrokenRow> broken = new ArrayList<>();
        ledger.inspection().verify(InspectionPlan.all(), broken::add);
        return broken;
    }

    @Override
    public void close() {
        database.close();
    }
}
