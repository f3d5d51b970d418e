package io.creditledger.jdbc.db;

import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** One open ledger for each database, with its tables, as a host has it; only the clock changes from rule to rule. */
public final class SharedLedger {
    private static final Map<DataSource, SharedLedger> OPEN = new ConcurrentHashMap<>();

    private final RuleClock clock = new RuleClock();
    private final JdbcLedger ledger;

    private SharedLedger(DataSource database) {
        LedgerSchema.migrate(database);
        ledger = JdbcLedger.on(database).clock(clock).as(Actor.service("contract"));
    }

    /** The ledger in a database, from now on under this clock. */
    public static JdbcLedger of(DataSource database, Clock clock, Actor actor) {
        SharedLedger shared = OPEN.computeIfAbsent(database, SharedLedger::new);
        shared.clock.current = clock;
        return shared.ledger.as(actor);
    }

    /** The clock of the rule that runs. */
    private static final class RuleClock extends Clock {
        private volatile InstantSource current = Clock.systemUTC();

        @Override
        public Instant instant() {
            return current.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
