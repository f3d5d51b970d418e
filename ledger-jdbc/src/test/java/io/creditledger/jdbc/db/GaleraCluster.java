package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Three MariaDB servers that are one database, on which each takes writes: Galera, on the loopback interface. Tests are skipped
 * where it is not installed. Of one thread.
 */
public final class GaleraCluster implements AutoCloseable {
    private static final int NODES = 3;
    private static final Once<GaleraCluster> SHARED = new Once<>(GaleraCluster::start);

    private final List<GaleraNode> nodes;

    private GaleraCluster(List<GaleraNode> nodes) {
        this.nodes = nodes;
    }

    /** The cluster of all tests of the JVM. A test leaves it whole. */
    public static GaleraCluster shared() {
        return SHARED.get();
    }

    private static GaleraCluster start() {
        Path library = MariaDbPrograms.galera();
        List<Integer> ports =
                IntStream.range(0, NODES).mapToObj(i -> FreePort.inARow(4)).toList();
        String group = ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        List<GaleraNode> nodes = IntStream.range(0, NODES)
                .mapToObj(i -> new GaleraNode("node " + (i + 1), library, ports.get(i) + 3, ports.get(i), group))
                .toList();
        GaleraCluster cluster = JvmEnd.closes(new GaleraCluster(nodes));
        nodes.get(0).found();
        nodes.subList(1, NODES).forEach(GaleraNode::join);
        nodes.forEach(node -> node.awaitSynced(NODES));
        return cluster;
    }

    /** All of them. */
    public List<GaleraNode> nodes() {
        return nodes;
    }

    /** Brings back who is gone, and waits until all are one again. */
    public void makeWhole() {
        for (GaleraNode node : nodes) {
            if (node.isUp()) {
                node.heal();
            } else {
                node.join();
            }
        }
        nodes.forEach(node -> node.awaitSynced(NODES));
    }

    /** A pool on one node alone. To close. */
    public HikariDataSource pool(GaleraNode node, String database, String options) {
        return pool("jdbc:mariadb://" + node.address() + "/" + database + options);
    }

    /** A pool that goes to this node as long as it can be reached, else to the next one. To close. */
    public HikariDataSource poolFrom(GaleraNode first, String database, String options) {
        int from = nodes.indexOf(first);
        String hosts = IntStream.range(0, NODES)
                .mapToObj(i -> nodes.get((from + i) % NODES).address())
                .collect(Collectors.joining(","));
        return pool("jdbc:mariadb:sequential://" + hosts + "/" + database + options);
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = PooledDatabase.config(url);
        config.setUsername("root");
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        nodes.forEach(GaleraNode::close);
    }
}
