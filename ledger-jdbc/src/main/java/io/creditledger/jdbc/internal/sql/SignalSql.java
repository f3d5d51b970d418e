package io.creditledger.jdbc.internal.sql;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements about signals that wait to be delivered. */
public interface SignalSql {
    /** The rows of accounts that have any, and whose first one nobody has claimed; those in front that wait longest. */
    @SqlQuery("SELECT <account_columns> FROM <ledger>account a JOIN"
            + " (SELECT s.account_id, MIN(s.happened_at) AS since FROM <ledger>signal s GROUP BY s.account_id"
            + " HAVING MAX(s.claimed_until) \\<= :now) w ON w.account_id = a.account_id"
            + " ORDER BY w.since, w.account_id <limit>")
    List<AccountRow> waiting(Instant now, int limit);

    /** The first of an account. */
    @SqlQuery("SELECT <signal_columns> FROM <ledger>signal s JOIN <ledger>account a ON a.account_id = s.account_id"
            + " WHERE a.owner = :owner AND a.currency = :currency ORDER BY s.signal_no <limit>")
    List<SignalRow> first(String owner, String currency, int limit);

    /** Claims a signal that was claimed this often. */
    @SqlUpdate("UPDATE <ledger>signal SET claims = claims + 1, claimed_until = :until"
            + " WHERE account_id = :accountId AND signal_no = :signalNo AND claims = :claims")
    int claim(long accountId, long signalNo, long claims, Instant until);

    /** Sets until when a signal is claimed that was claimed this often. */
    @SqlUpdate("UPDATE <ledger>signal SET claimed_until = :until"
            + " WHERE account_id = :accountId AND signal_no = :signalNo AND claims = :claims")
    int hold(long accountId, long signalNo, long claims, Instant until);

    /** Removes a signal that was claimed this often. */
    @SqlUpdate(
            "DELETE FROM <ledger>signal WHERE account_id = :accountId AND signal_no = :signalNo AND claims = :claims")
    int forget(long accountId, long signalNo, long claims);

    /** Removes signals, one by one: MariaDB would lock the places of the next ones along with a range. */
    @SqlBatch("DELETE FROM <ledger>signal WHERE account_id = :accountId AND signal_no = :signalNo")
    void forget(long accountId, List<Long> signalNo);
}
