package io.creditledger.jdbc.db;

import io.creditledger.testkit.internal.Until;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One server of a cluster, and what may befall it. Of one thread. */
public final class GaleraNode {
    private final String name;
    private final MariaDbFiles files;
    private final int port;
    private final List<String> options;
    private @Nullable MariaDbServer server;
    private @Nullable Connection control;
    private long conflictsBefore;

    GaleraNode(String name, Path library, int port, int groupPort, String group) {
        this.name = name;
        this.files = MariaDbFiles.temporary();
        this.port = port;
        this.options = List.of(
                "--wsrep_on=ON",
                "--wsrep_provider=" + library,
                "--wsrep_node_name=" + name,
                "--binlog_format=ROW",
                "--innodb_autoinc_lock_mode=2",
                "--wsrep_cluster_address=gcomm://" + group,
                "--wsrep_node_address=127.0.0.1:" + groupPort,
                "--wsrep_provider_options=gmcast.listen_addr=tcp://127.0.0.1:" + groupPort + ";ist.recv_addr=127.0.0.1:"
                        + (groupPort + 1),
                "--wsrep_sst_method=rsync",
                "--wsrep_sst_receive_address=127.0.0.1:" + (groupPort + 2));
    }

    /** What reports call it. */
    public String name() {
        return name;
    }

    /** Where it takes connections. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts the first node of all. */
    void found() {
        files.install();
        List<String> first = new ArrayList<>(options);
        first.add("--wsrep-new-cluster");
        launch(first);
    }

    /** Starts, gets everything from another node, and takes part. */
    public void join() {
        launch(options);
    }

    private void launch(List<String> how) {
        MariaDbServer launched = MariaDbServer.launch(files, port, how);
        server = launched;
        launched.execute("SELECT 1");
        try {
            control = DriverManager.getConnection("jdbc:mariadb://" + address() + "/?user=root");
        } catch (SQLException e) {
            throw new IllegalStateException(files.log(), e);
        }
    }

    /** Ends it as a failing machine does. */
    public void kill() {
        if (server != null) {
            conflictsBefore = conflicts();
            server.kill();
            server = null;
            control = null;
        }
    }

    /** Ends it for good. */
    void close() {
        if (server != null) {
            server.kill();
        }
    }

    /** Whether it is there, cut off or not. */
    public boolean isUp() {
        return server != null;
    }

    /** Lets no message between it and the others pass. */
    public void cutOff() {
        execute("SET GLOBAL wsrep_provider_options = 'gmcast.isolate=1'");
    }

    /** Lets messages pass again. */
    public void heal() {
        execute("SET GLOBAL wsrep_provider_options = 'gmcast.isolate=0'");
    }

    /** Waits until it is one of so many nodes, and has all that they have. */
    public void awaitSynced(int nodes) {
        await("wsrep_cluster_size", String.valueOf(nodes));
        await("wsrep_local_state_comment", "Synced");
    }

    /** Waits until it knows that it must not go on alone. */
    public void awaitNoQuorum() {
        await("wsrep_cluster_status", "non-Primary");
    }

    private void await(String what, String expected) {
        Until.holds(
                () -> status(what).equals(expected),
                () -> name + ": " + what + " is " + status(what) + ", not " + expected + ": " + files.log());
    }

    /** What it says about itself; a node without quorum still does. */
    public String status(String what) {
        try (Statement statement = control().createStatement();
                ResultSet rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE '" + what + "'")) {
            return rows.next() ? rows.getString(2) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(name + ": " + files.log(), e);
        }
    }

    /** How many transactions it has rolled back because of one on another node, since the beginning. */
    public long conflicts() {
        long now = isUp()
                ? Long.parseLong(status("wsrep_local_bf_aborts")) + Long.parseLong(status("wsrep_local_cert_failures"))
                : 0;
        return conflictsBefore + now;
    }

    /** Does this on it. */
    public void execute(String sql) {
        try (Statement statement = control().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(name + ": " + sql + ": " + files.log(), e);
        }
    }

    private Connection control() {
        return Objects.requireNonNull(control, "it is up");
    }

    @Override
    public String toString() {
        return name;
    }
}
