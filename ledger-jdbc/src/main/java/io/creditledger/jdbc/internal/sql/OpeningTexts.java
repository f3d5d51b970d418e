package io.creditledger.jdbc.internal.sql;

import java.util.Collections;

/**
 * The statements that every write and most reads begin with: the rows of accounts, the entries with some keys, the lots that
 * burn first. Immutable.
 */
public final class OpeningTexts {
    private static final String WHOSE = "a.owner = ? AND a.currency = ?";
    private static final String OWNERS = "unnest(?::varchar[], ?::varchar[]) AS u (owner, currency)";
    private static final String THEIRS = "a.owner = u.owner AND a.currency = u.currency";

    private final String prefix;
    private final String limit;
    private final String accounts;
    private final String entries;

    /** For tables whose names begin like this, in a database that limits a query like this. */
    public OpeningTexts(String prefix, String limit) {
        this.prefix = prefix;
        this.limit = limit;
        this.accounts = "SELECT " + AccountRow.TABLE.selected("a") + " FROM ";
        this.entries = "SELECT " + EntryRow.TABLE.selected("e") + " FROM " + prefix + "entry e JOIN " + prefix
                + "account a ON a.account_id = e.account_id WHERE e.entry_key ";
    }

    /** The row of an account, by owner and currency. */
    public String account() {
        return accounts + prefix + "account a WHERE " + WHOSE;
    }

    /** The rows of many accounts in the order in which they are to be locked, by arrays of owners and of currencies. */
    public String accountsInOrder() {
        return accounts + OWNERS + " JOIN " + prefix + "account a ON " + THEIRS + " ORDER BY a.owner, a.currency";
    }

    /** Makes the row of an account that never had an entry, by what {@code AccountRow.empty} has but its number. */
    public String open() {
        return "INSERT INTO " + prefix + "account (version, " + openColumns() + ") VALUES (0, "
                + String.join(", ", Collections.nCopies(AccountRow.OPENED.size(), "?")) + ")";
    }

    /** Makes the rows of those of many accounts that have none, by the same and by arrays of owners and of currencies. */
    public String openMissing() {
        return "INSERT INTO " + prefix + "account (version, " + openColumns() + ") SELECT 0, u.owner, u.currency, "
                + String.join(", ", Collections.nCopies(AccountRow.OPENED.size() - 2, "?")) + " FROM " + OWNERS
                + " WHERE NOT EXISTS (SELECT 1 FROM " + prefix + "account a WHERE " + THEIRS
                + ") ORDER BY u.owner COLLATE \"C\", u.currency COLLATE \"C\" ON CONFLICT DO NOTHING";
    }

    /** The entries with as many keys. */
    public String entries(int keys) {
        return entries + (keys == 1 ? "= ?" : "IN (" + String.join(", ", Collections.nCopies(keys, "?")) + ")");
    }

    /** The entries with the keys of an array. */
    public String entriesOfArray() {
        return entries + "= ANY (?)";
    }

    /** The first lots in burn order of those that spends can take from, by the number of their account. */
    public String firstLots(int count) {
        return "SELECT " + LotRow.TABLE.selected("l") + " FROM " + prefix + burning("?", count);
    }

    /** The same by owner and currency. */
    public String firstLotsOfOwner(int count) {
        return "SELECT " + LotRow.TABLE.selected("l") + " FROM " + prefix
                + burning("(SELECT a.account_id FROM " + prefix + "account a WHERE " + WHOSE + ")", count);
    }

    /** The same for many accounts, by arrays of owners and of currencies. */
    public String firstLotsOfOwners(int count) {
        return "SELECT " + LotRow.TABLE.selected("l") + " FROM " + OWNERS + " JOIN " + prefix + "account a ON " + THEIRS
                + " CROSS JOIN LATERAL (SELECT l.* FROM " + prefix + burning("a.account_id", count) + ") l";
    }

    private String burning(String accountId, int count) {
        return "lot l WHERE l.account_id = " + accountId + " AND l.is_open = 1 AND l.phase = 'ACTIVE'"
                + " ORDER BY priority, unscoped, expires_at, source_rank, usable_from, lot_no "
                + limit.replace(":limit", String.valueOf(count));
    }

    private static String openColumns() {
        return String.join(", ", AccountRow.OPENED);
    }
}
