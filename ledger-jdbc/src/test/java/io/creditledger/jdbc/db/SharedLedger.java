package io.creditledger.jdbc.db;

import io.creditledger.HouseRules;
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
    private static final Map<Opening, SharedLedger> OPEN = new ConcurrentHashMap<>();

    private static final Map<DataSource, Boolean> MIGRATED = new ConcurrentHashMap<>();

    private final RuleClock clock = new RuleClock();
    private final JdbcLedger ledger;

    private SharedLedger(Opening opening) {
        MIGRATED.computeIfAbsent(opening.database(), database -> {
            LedgerSchema.migrate(database);
            return true;
        });
        ledger = JdbcLedger.on(opening.database())
                .clock(clock)
                .rules(opening.rules())
                .as(Actor.service("contract"));
    }

    /** The ledger in a database by these rules, from now on under this clock. */
    public static JdbcLedger of(DataSource database, Clock clock, Actor actor, HouseRules rules) {
        SharedLedger shared = OPEN.computeIfAbsent(new Opening(database, rules), SharedLedger::new);
        shared.clock.current = clock;
        return shared.ledger.as(actor);
    }

    private record Opening(DataSource database, HouseRules rules) {}

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
