package io.creditledger.jdbc.internal.store;

import io.creditledger.jdbc.internal.sql.AccountSql;
import io.creditledger.jdbc.internal.sql.AuditSql;
import io.creditledger.jdbc.internal.sql.EntrySql;
import io.creditledger.jdbc.internal.sql.HoldSql;
import io.creditledger.jdbc.internal.sql.LotSql;
import io.creditledger.jdbc.internal.sql.RefundSql;
import org.jdbi.v3.core.Handle;

/** The statements on all tables, over one connection. */
record Tables(AccountSql accounts, EntrySql entries, LotSql lots, HoldSql holds, RefundSql refunds, AuditSql audits) {
    static Tables over(Handle handle) {
        return new Tables(
                handle.attach(AccountSql.class),
                handle.attach(EntrySql.class),
                handle.attach(LotSql.class),
                handle.attach(HoldSql.class),
                handle.attach(RefundSql.class),
                handle.attach(AuditSql.class));
    }
}
