package io.creditledger.jdbc.internal.sql;

import io.creditledger.value.Hash;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The queries for entries, their draws and extensions, but for the one by keys: see {@link OpeningTexts}. */
public interface EntrySql {
    /** The columns of a row, and where they come from. */
    String ROWS = "SELECT <entry_columns> FROM <ledger>entry e JOIN <ledger>account a ON a.account_id = e.account_id ";

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
    @SqlQuery("SELECT <draw_columns> FROM <ledger>draw d"
            + " WHERE d.account_id = :accountId AND d.entry_no IN (<numbers>) ORDER BY d.entry_no, d.draw_no")
    List<DrawRow> draws(long accountId, @BindList Collection<Long> numbers);

    /** The extensions of these entries of an account, in order. */
    @SqlQuery("SELECT <extension_columns> FROM <ledger>extension x"
            + " WHERE x.account_id = :accountId AND x.entry_no IN (<numbers>) ORDER BY x.entry_no, x.extension_no")
    List<ExtensionRow> extensions(long accountId, @BindList Collection<Long> numbers);
}
