package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
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
                IntStream.range(0, NODES).mapToObj(i -> freePorts()).toList();
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

    /**
     * The first of four in a row that nobody has. Below those that the system hands out: nodes come back to theirs, and meanwhile the
     * others call there.
     */
    private static int freePorts() {
        while (true) {
            int first = 10_000 + 4 * ThreadLocalRandom.current().nextInt(5_000);
            if (IntStream.range(first, first + 4).allMatch(GaleraCluster::isFree)) {
                return first;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
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
