package io.creditledger.jdbc.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.db.Databases;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One durable server with the accounts of everybody who takes part, and pools to it that all share. Of one thread. */
final class Stage implements AutoCloseable {
    /** The round trip of who is far away, in microseconds. */
    static final int FAR = 500;

    private static final int QUESTIONS = 2_000;

    private final BenchArguments arguments;
    private final BenchServer server = BenchServer.on(Databases.POSTGRES_DURABLE);
    private final Map<String, HikariDataSource> pools = new LinkedHashMap<>();
    private final Map<String, Contender> prepared = new LinkedHashMap<>();
    private final Map<String, Contender> opened = new LinkedHashMap<>();
    private final Map<Integer, Integer> delays = new LinkedHashMap<>();

    Stage(BenchArguments arguments) {
        this.arguments = arguments;
    }

    BenchArguments arguments() {
        return arguments;
    }

    /** The pool for so many callers, so many microseconds away: 16 connections at most, the same for everybody. */
    HikariDataSource pool(int callers, int roundTrip) throws SQLException {
        int connections = Math.min(callers, 16);
        String key = connections + "-" + roundTrip;
        HikariDataSource pool = pools.get(key);
        if (pool == null) {
            pool = server.pool(connections, roundTrip == 0 ? 0 : delayFor(roundTrip));
            pools.put(key, pool);
        }
        return pool;
    }

    /**
     * The delay that makes a question take so much longer: the server falls asleep meanwhile, and to wake up takes it some
     * time. Measured once, for one caller; what many callers wait for each other comes on top, as it would over a network.
     */
    private int delayFor(int roundTrip) throws SQLException {
        Integer known = delays.get(roundTrip);
        if (known != null) {
            return known;
        }
        Duration near = BenchServer.question(pool(1, 0), QUESTIONS);
        try (HikariDataSource trial = server.pool(1, roundTrip)) {
            BenchServer.question(trial, QUESTIONS);
            long more = BenchServer.question(trial, QUESTIONS).minus(near).toNanos() / 1_000;
            int delay = (int) Math.max(roundTrip / 2, Math.min(roundTrip, 2L * roundTrip - more));
            delays.put(roundTrip, delay);
            return delay;
        }
    }

    /** A contender on the pool for so many callers, so far away: the same one in each round, as a process has one for as long as it runs. */
    Contender contender(String name, int callers, int roundTrip) throws SQLException {
        String key = name + "-" + callers + "-" + roundTrip;
        Contender known = opened.get(key);
        if (known == null) {
            known = prepared(name).on(pool(callers, roundTrip));
            if (known instanceof OurLedger ours) {
                ours.writeToEach();
            }
            opened.put(key, known);
        }
        return known;
    }

    /** A contender with its accounts, which are made when it is first asked for. */
    private Contender prepared(String name) throws SQLException {
        Contender made = prepared.get(name);
        if (made == null) {
            made = Contenders.open(name, pool(16, 0));
            made.prepare(arguments.accounts());
            BenchServer.run(pool(16, 0), "VACUUM ANALYZE");
            prepared.put(name, made);
        }
        return made;
    }

    OurLedger ledger(int callers, int roundTrip) throws SQLException {
        return (OurLedger) contender(OurLedger.NAME, callers, roundTrip);
    }

    /** The server's, and how far away it is. */
    String settings() throws SQLException {
        return BenchServer.settings(pool(1, 0)) + ", SELECT 1 in " + question(0) + " ms, and from afar in "
                + question(FAR) + " ms";
    }

    private double question(int roundTrip) throws SQLException {
        BenchServer.question(pool(1, roundTrip), QUESTIONS);
        return BenchServer.question(pool(1, roundTrip), QUESTIONS).toNanos() / 1e6;
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
