package io.creditledger.jdbc.internal.sql;

import io.creditledger.value.Hash;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Queries about single columns of entries. */
public interface EntrySql {
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
}
