package io.creditledger.testkit.interleaving;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Where nobody can be asked. */
final class PatientProbe implements LockProbe {
    private final AtomicLong sessions = new AtomicLong();
    private final Duration patience;

    PatientProbe(Connection connection, Optional<Duration> patience) throws SQLException {
        this.patience = patience.orElse(Duration.ofMillis(100));
        connection.close();
    }

    @Override
    public Duration beforeAsking() {
        return patience();
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public long session(Connection connection) {
        return sessions.incrementAndGet();
    }

    @Override
    public Map<Long, Set<Long>> blockers(Collection<Long> waiting) {
        return Map.of();
    }

    @Override
    public void close() {}
}
