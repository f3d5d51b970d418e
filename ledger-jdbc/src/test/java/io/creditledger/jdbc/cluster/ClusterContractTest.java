package io.creditledger.jdbc.cluster;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.jdbc.db.GaleraCluster;
import io.creditledger.jdbc.db.SharedLedger;
import io.creditledger.testkit.contract.LedgerContract;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The contract on a cluster, which takes minutes: {@code -Dledger.cluster=one} has all connections on one node,
 * {@code -Dledger.cluster=all} each connection on another node than the one before.
 */
@EnabledIfSystemProperty(named = "ledger.cluster", matches = "one|all")
class ClusterContractTest extends LedgerContract {
    private static @Nullable ClusterBooks books;
    private static @Nullable DataSource connections;

    @BeforeAll
    static void start() {
        GaleraCluster cluster = GaleraCluster.shared();
        cluster.makeWhole();
        ClusterBooks made = ClusterBooks.on(cluster);
        books = made;
        connections = System.getProperty("ledger.cluster", "").equals("one") ? made.pool(0) : made.inTurn();
    }

    @AfterAll
    static void stop() {
        if (books != null) {
            books.close();
        }
    }

    @Override
    protected Ledger open(Clock clock, Actor actor, HouseRules rules) {
        return SharedLedger.of(Objects.requireNonNull(connections), clock, actor, rules);
    }
}
