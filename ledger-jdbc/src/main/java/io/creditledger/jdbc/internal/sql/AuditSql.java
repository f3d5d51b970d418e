package io.creditledger.jdbc.internal.sql;

import java.util.Collection;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;

/** The statements on audit records. */
public interface AuditSql {
    /** The columns of a row, and where they come from. */
    String ROWS = """
            SELECT u.account_id, a.owner, a.currency, u.audit_no, u.action, u.actor_id, u.actor_role, u.happened_at,
                u.entry_key, u.refers_to, u.entry_no, u.amount, u.reason, u.reference, u.metadata, u.hash
            FROM <ledger>audit u JOIN <ledger>account a ON a.account_id = u.account_id
            """;

    /** Writes audit records. */
    @SqlBatch("""
            INSERT INTO <ledger>audit (account_id, audit_no, action, actor_id, actor_role, happened_at, entry_key,
                refers_to, entry_no, amount, reason, reference, metadata, hash)
            VALUES (:accountId, :auditNo, :action, :actorId, :actorRole, :happenedAt, :entryKey,
                :refersTo, :entryNo, :amount, :reason, :reference, :metadata, :hash)
            """)
    void append(@BindMethods Collection<AuditRow> rows);
}
