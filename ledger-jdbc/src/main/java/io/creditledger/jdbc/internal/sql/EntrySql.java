package io.creditledger.jdbc.internal.sql;

import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements on entries, their draws and extensions. */
public interface EntrySql {
    /** The columns of a row, and where they come from. */
    String ROWS = """
            SELECT e.account_id, a.owner, a.currency, e.entry_no, e.entry_key, e.entry_type, e.amount, e.happened_at,
                e.recorded_at, e.actor_id, e.actor_role, e.reason, e.reference, e.metadata, e.refers_to, e.content,
                e.available, e.held, e.pending, e.debt, e.available_change, e.held_change, e.pending_change,
                e.debt_change, e.caused, e.hash
            FROM <ledger>entry e JOIN <ledger>account a ON a.account_id = e.account_id
            """;

    /** The entries with these keys. */
    @SqlQuery(ROWS + "WHERE e.entry_key IN (<keys>)")
    List<EntryRow> withKeys(@BindList Collection<Key> keys);

    /** The entries of an account from one number to another. */
    @SqlQuery(ROWS + "WHERE e.account_id = :accountId AND e.entry_no BETWEEN :from AND :to ORDER BY e.entry_no")
    List<EntryRow> between(long accountId, long from, long to);

    /** When each of these entries happened, by number; none for numbers that there are not. */
    @SqlQuery(
            "SELECT entry_no, happened_at FROM <ledger>entry WHERE account_id = :accountId AND entry_no IN (<numbers>)"
                    + " ORDER BY entry_no")
    @KeyColumn("entry_no")
    @ValueColumn("happened_at")
    Map<Long, Instant> instants(long accountId, @BindList Collection<Long> numbers);

    /** The hash of an entry. */
    @SqlQuery("SELECT hash FROM <ledger>entry WHERE account_id = :accountId AND entry_no = :entryNo")
    Optional<Hash> hash(long accountId, long entryNo);

    /** The draws of these entries of an account, in order. */
    @SqlQuery("SELECT account_id, entry_no, draw_no, lot_no, amount, for_lot FROM <ledger>draw"
            + " WHERE account_id = :accountId AND entry_no IN (<numbers>) ORDER BY entry_no, draw_no")
    List<DrawRow> draws(long accountId, @BindList Collection<Long> numbers);

    /** The extensions of these entries of an account, in order. */
    @SqlQuery("SELECT account_id, entry_no, extension_no, lot_no, old_expiry, new_expiry FROM <ledger>extension"
            + " WHERE account_id = :accountId AND entry_no IN (<numbers>) ORDER BY entry_no, extension_no")
    List<ExtensionRow> extensions(long accountId, @BindList Collection<Long> numbers);

    /** Writes entries. */
    @SqlBatch("""
            INSERT INTO <ledger>entry (account_id, entry_no, entry_key, entry_type, amount, happened_at, recorded_at,
                actor_id, actor_role, reason, reference, metadata, refers_to, content, available, held, pending, debt,
                available_change, held_change, pending_change, debt_change, caused, hash)
            VALUES (:accountId, :entryNo, :entryKey, :entryType, :amount, :happenedAt, :recordedAt,
                :actorId, :actorRole, :reason, :reference, :metadata, :refersTo, :content, :available, :held, :pending,
                :debt, :availableChange, :heldChange, :pendingChange, :debtChange, :caused, :hash)
            """)
    void append(@BindMethods Collection<EntryRow> rows);

    /** Writes draws. */
    @SqlBatch("INSERT INTO <ledger>draw (account_id, entry_no, draw_no, lot_no, amount, for_lot)"
            + " VALUES (:accountId, :entryNo, :drawNo, :lotNo, :amount, :forLot)")
    void appendDraws(@BindMethods Collection<DrawRow> rows);

    /** Writes extensions. */
    @SqlBatch("INSERT INTO <ledger>extension (account_id, entry_no, extension_no, lot_no, old_expiry, new_expiry)"
            + " VALUES (:accountId, :entryNo, :extensionNo, :lotNo, :oldExpiry, :newExpiry)")
    void appendExtensions(@BindMethods Collection<ExtensionRow> rows);
}
