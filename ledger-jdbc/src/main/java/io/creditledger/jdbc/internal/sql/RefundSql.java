package io.creditledger.jdbc.internal.sql;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements on how much of an act was given back. */
public interface RefundSql {
    /** The rows of these entries of an account. */
    @SqlQuery("SELECT account_id, entry_no, refunded FROM <ledger>refund"
            + " WHERE account_id = :accountId AND entry_no IN (<numbers>)")
    List<RefundRow> of(long accountId, @BindList Collection<Long> numbers);

    /** Writes the first refunds of acts. */
    @SqlBatch("INSERT INTO <ledger>refund (account_id, entry_no, refunded) VALUES (:accountId, :entryNo, :refunded)")
    void append(@BindMethods Collection<RefundRow> rows);

    /** Writes new sums. */
    @SqlBatch("UPDATE <ledger>refund SET refunded = :refunded WHERE account_id = :accountId AND entry_no = :entryNo")
    void change(@BindMethods Collection<RefundRow> rows);
}
