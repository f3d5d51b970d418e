package io.creditledger.jdbc.calls;

import io.creditledger.testkit.fault.FaultyDataSource;
import io.creditledger.testkit.fault.JdbcCall;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;

/** A data source that counts the calls which a driver cannot answer without its database. A batch is one. Thread-safe. */
final class CountedCalls {
    private static final Set<JdbcCall> ASKING = EnumSet.of(
            JdbcCall.EXECUTE, JdbcCall.BATCH, JdbcCall.COMMIT, JdbcCall.ROLLBACK, JdbcCall.SETTING, JdbcCall.SAVEPOINT);

    private final FaultyDataSource dataSource;

    CountedCalls(DataSource real) {
        dataSource = FaultyDataSource.over(real);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** How many calls this takes. */
    int in(Runnable work) {
        dataSource.clear();
        work.run();
        return dataSource.calls(ASKING);
    }
}
