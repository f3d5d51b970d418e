package io.creditledger.jdbc.internal.sql;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The query for how much of an act was given back. */
public interface RefundSql {
    /** The rows of these entries of an account. */
    @SqlQuery(
            "SELECT <refund_columns> FROM <ledger>refund r WHERE r.account_id = :accountId AND r.entry_no IN (<numbers>)")
    List<RefundRow> of(long accountId, @BindList Collection<Long> numbers);
}
