package io.creditledger.jdbc.cluster;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.HouseRules;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.GaleraCluster;
import io.creditledger.testkit.internal.Intercepted;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Books in a database of their own, with a pool on each node. */
final class ClusterBooks implements AutoCloseable {
    /** As the documentation says: what was committed on another node before is seen by reads, and by what a write decides on. */
    static final String RECOMMENDED =
            "?transactionIsolation=READ-COMMITTED&sessionVariables=wsrep_sync_wait=7&galeraAllowedState=4";

    private static final Actor APP = Actor.service("cluster");
    private static final AtomicInteger MADE = new AtomicInteger();

    private final GaleraCluster cluster;
    private final String database = "ledger_cluster_" + MADE.incrementAndGet();
    private final List<HikariDataSource> pools = new ArrayList<>();

    private ClusterBooks(GaleraCluster cluster) {
        this.cluster = cluster;
    }

    /** Empty books, on all nodes. */
    static ClusterBooks on(GaleraCluster cluster) {
        ClusterBooks books = new ClusterBooks(cluster);
        // On each node: the others hear of it a moment later.
        cluster.nodes().forEach(node -> node.execute("CREATE DATABASE IF NOT EXISTS " + books.database));
        cluster.nodes().forEach(node -> books.pools.add(cluster.pool(node, books.database, RECOMMENDED)));
        LedgerSchema.migrate(books.pools.get(0));
        return books;
    }

    /** The pool on the node of this number. */
    HikariDataSource pool(int node) {
        return pools.get(node);
    }

    /** Another pool on these books that begins at the node of this number, and goes on to the next ones. To close. */
    HikariDataSource poolFrom(int node) {
        // A driver stays away from a node that has failed for a minute, else, and all writers would soon be on one.
        return cluster.poolFrom(cluster.nodes().get(node), database, RECOMMENDED + "&deniedListTimeout=1000");
    }

    /** Connections, each on another node than the one before. */
    DataSource inTurn() {
        AtomicInteger next = new AtomicInteger();
        return Intercepted.of(DataSource.class, pool(0), (method, arguments, call) -> switch (method.getName()) {
            case "getConnection" ->
                pool(Math.floorMod(next.getAndIncrement(), pools.size())).getConnection();
            case "isWrapperFor" -> false;
            default -> call.run();
        });
    }

    /** The ledger on the node of this number. */
    JdbcLedger ledger(int node) {
        return ledger(pool(node), HouseRules.DEFAULT);
    }

    /** The ledger on a pool, by these rules. */
    static JdbcLedger ledger(DataSource pool, HouseRules rules) {
        return JdbcLedger.on(pool).clock(Clock.systemUTC()).rules(rules).as(APP);
    }

    /** An account that nobody has used. */
    Account account() {
        return Account.of("owner-" + MADE.incrementAndGet());
    }

    /** What is in all tables of the ledger on a node, as one text that is the same where they are. */
    String contents(int node) {
        TreeMap<String, String> sums = new TreeMap<>();
        try (Connection connection = pool(node).getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery("CHECKSUM TABLE " + String.join(", ", tables) + " EXTENDED")) {
                while (rows.next()) {
                    sums.put(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return sums.toString();
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
