package io.creditledger.jdbc.internal.store;

import io.creditledger.jdbc.internal.sql.AccountSql;
import io.creditledger.jdbc.internal.sql.EntrySql;
import io.creditledger.jdbc.internal.sql.HoldSql;
import io.creditledger.jdbc.internal.sql.LotSql;
import io.creditledger.jdbc.internal.sql.RefundSql;
import io.creditledger.jdbc.internal.transaction.Session;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The statements on all tables, over one connection; each set of them is made when it is first needed. Of one thread. */
final class Tables {
    private final Session session;
    private final Map<Class<?>, Object> made = new HashMap<>();

    Tables(Session session) {
        this.session = session;
    }

    AccountSql accounts() {
        return on(AccountSql.class);
    }

    EntrySql entries() {
        return on(EntrySql.class);
    }

    LotSql lots() {
        return on(LotSql.class);
    }

    HoldSql holds() {
        return on(HoldSql.class);
    }

    RefundSql refunds() {
        return on(RefundSql.class);
    }

    Handle handle() {
        return session.handle();
    }

    private <T> T on(Class<T> statements) {
        return statements.cast(made.computeIfAbsent(statements, session.handle()::attach));
    }
}
