package io.creditledger.testkit.interleaving;

import io.creditledger.testkit.internal.Intercepted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A data source whose connections stop before each step, where it is a racer's thread that has asked for them. */
final class SteppedDataSource {
    private final DataSource real;
    private final Supplier<LockProbe> probe;

    /** The probe is that of the race that is under way. */
    SteppedDataSource(DataSource real, Supplier<LockProbe> probe) {
        this.real = real;
        this.probe = probe;
    }

    DataSource proxy() {
        return Intercepted.of(DataSource.class, real, (method, arguments, call) -> {
            Object result = call.run();
            Racer racer = Racer.current();
            return racer != null && result instanceof Connection connection ? stepped(racer, connection) : result;
        });
    }

    private Connection stepped(Racer racer, Connection connection) throws SQLException {
        try {
            Session session = racer.session(probe.get().session(connection));
            return new SteppedConnection(session, connection).proxy();
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
