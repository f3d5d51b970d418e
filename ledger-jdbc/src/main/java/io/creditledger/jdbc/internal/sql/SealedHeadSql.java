package io.creditledger.jdbc.internal.sql;

import io.creditledger.internal.store.FoundHead;
import io.creditledger.internal.store.SealedHead;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The queries for pages of heads, all in the order of accounts. */
public final class SealedHeadSql {
    private static final String ACCOUNTS = "SELECT <account_columns> FROM <ledger>account a ";

    private static final String SEALED = "SELECT <head_columns> FROM <ledger>seal_head h ";

    /** One by one: a database that joins would rather read all accounts, or all entries of one, than so many single rows. */
    private static final String FOUND = """
            SELECT <head_columns>,
                (SELECT e.hash FROM <ledger>account a JOIN <ledger>entry e ON e.account_id = a.account_id
                    WHERE a.owner = h.owner AND a.currency = h.currency AND e.entry_no = h.entry_no) AS found_entry,
                (SELECT u.hash FROM <ledger>account a JOIN <ledger>audit u ON u.account_id = a.account_id
                    WHERE a.owner = h.owner AND a.currency = h.currency AND u.audit_no = h.audit_no) AS found_audit
            FROM <ledger>seal_head h\s""";

    private static final String ORDER = "h.owner, h.currency, h.seal_no";

    private SealedHeadSql() {}

    /** The first accounts behind this one. */
    public static List<AccountRow> accounts(Handle handle, Optional<Account> after, int limit) {
        Filter filter = new Filter();
        // The first condition finds the place in an index, which not all databases do by the second.
        after.ifPresent(account -> filter.and("a.owner >= :owner", "owner", account.owner())
                .and("(a.owner > :owner OR a.currency > :currency)", "currency", account.currency()));
        return filter.query(handle, ACCOUNTS, "a.owner, a.currency", limit)
                .mapTo(AccountRow.class)
                .list();
    }

    /** The first heads behind this one that were sealed by this seal or before it. */
    public static List<SealedHead> sealed(Handle handle, long seal, Optional<SealedHead> after, int limit) {
        return behind(seal, after)
                .query(handle, SEALED, ORDER, limit)
                .map((row, context) -> SealedHeadRow.read(row).head())
                .list();
    }

    /** The same, each beside what history has at its place now. */
    public static List<FoundHead> found(Handle handle, long seal, Optional<SealedHead> after, int limit) {
        return behind(seal, after)
                .query(handle, FOUND, ORDER, limit)
                .map((row, context) -> new FoundHead(
                        SealedHeadRow.read(row).head(), hash(row, "found_entry"), hash(row, "found_audit")))
                .list();
    }

    private static Filter behind(long seal, Optional<SealedHead> after) {
        Filter filter = new Filter().and("h.seal_no \\<= :seal", "seal", seal);
        after.ifPresent(
                head -> filter.and("h.owner >= :owner", "owner", head.account().owner())
                        .and(
                                "(h.owner > :owner OR h.currency > :currency OR h.currency = :currency AND h.seal_no > :number)",
                                "currency",
                                head.account().currency())
                        .value("number", head.seal()));
        return filter;
    }

    private static Optional<Hash> hash(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(HashBytes::hash);
    }
}
