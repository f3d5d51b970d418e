package io.creditledger.jdbc.internal.sql;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Statements about seals; for pages of heads see {@link SealedHeadSql}. */
public interface SealSql {
    /** Waits until no other seal is being made, and keeps others from it until the end of the transaction. */
    @SqlUpdate("UPDATE <ledger>schema SET name = name WHERE migration = 1")
    void lock();

    /** The last seal. */
    @SqlQuery("SELECT <seal_columns> FROM <ledger>seal s WHERE s.seal_no = (SELECT MAX(x.seal_no) FROM <ledger>seal x)")
    Optional<SealRow> last();

    /** The first seals behind a number. */
    @SqlQuery("SELECT <seal_columns> FROM <ledger>seal s WHERE s.seal_no > :after ORDER BY s.seal_no <limit>")
    List<SealRow> seals(long after, int limit);
}
