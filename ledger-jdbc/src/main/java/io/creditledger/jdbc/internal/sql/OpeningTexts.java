package io.creditledger.jdbc.internal.sql;

import io.creditledger.jdbc.internal.wire.PipelinedWire;
import java.util.Collections;

/**
 * The statements that every write and most reads begin with: the rows of accounts, the entries with some keys, the lots that
 * burn first. Immutable.
 *
 * <p>Those for many accounts go to an index for each of them, whatever PostgreSQL thinks of the tables: a plan that it has made
 * while they were small may stay in use while they grow.
 */
public final class OpeningTexts {
    private static final String WHOSE = "a.owner = ? AND a.currency = ?";
    private static final String OWNERS = "unnest(" + PipelinedWire.unseen("varchar") + ", "
            + PipelinedWire.unseen("varchar") + ") AS u (owner, currency)";
    private static final String THEIRS = "a.owner = u.owner AND a.currency = u.currency";

    private final String prefix;
    private final String limit;
    private final String unlessThere;
    private final String accounts;
    private final String entries;

    /** For tables whose names begin like this, in a database that limits a query like this, and leaves a row that is there like this. */
    public OpeningTexts(String prefix, String limit, String unlessThere) {
        this.prefix = prefix;
        this.limit = limit;
        this.unlessThere = unlessThere;
        this.accounts = "SELECT " + AccountRow.TABLE.selected("a") + " FROM ";
        this.entries = "SELECT " + EntryRow.TABLE.selectedAlone("e", prefix) + " FROM " + prefix
                + "entry e WHERE e.entry_key ";
    }

    /** The row of an account, by owner and currency. */
    public String account() {
        return accounts + prefix + "account a WHERE " + WHOSE;
    }

    /** The rows of as many accounts of one currency, by the currency and their owners. */
    public String accounts(int owners) {
        return accounts + prefix + "account a WHERE a.currency = ? AND a.owner " + ValueLists.among(owners);
    }

    /** The rows of many accounts, locked in this order if they are, by arrays of owners and of currencies. */
    public String accounts(String locking) {
        return "SELECT a.* FROM " + OWNERS + " CROSS JOIN LATERAL (" + accounts + prefix + "account a WHERE " + THEIRS
                + locking + ") a";
    }

    /** Makes the row of an account that never had an entry, by what {@code AccountRow.empty} has but its number. */
    public String open() {
        return "INSERT INTO " + prefix + "account (" + openColumns() + ") VALUES ("
                + String.join(", ", Collections.nCopies(AccountRow.OPENED.size(), "?")) + ")" + unlessThere;
    }

    /** Makes the rows of those of many accounts that have none, by the same and by arrays of owners and of currencies. */
    public String openMissing() {
        return "INSERT INTO " + prefix + "account (" + openColumns() + ") SELECT u.owner, u.currency, "
                + String.join(", ", Collections.nCopies(AccountRow.OPENED.size() - 2, "?")) + " FROM " + OWNERS
                + " WHERE (SELECT 1 FROM " + prefix + "account a WHERE " + THEIRS + ") IS NULL ON CONFLICT DO NOTHING";
    }

    /** The entries with as many keys. */
    public String entries(int keys) {
        return entries + ValueLists.among(keys);
    }

    /** The entries with the keys of an array. */
    public String entriesOfArray() {
        return "SELECT e.* FROM unnest(" + PipelinedWire.unseen("varchar") + ") AS u (entry_key) CROSS JOIN LATERAL ("
                + entries + "= u.entry_key LIMIT 1) e";
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
        return "SELECT " + LotRow.TABLE.selected("l") + " FROM " + OWNERS + " CROSS JOIN LATERAL (SELECT l.* FROM "
                + prefix + burning("(SELECT a.account_id FROM " + prefix + "account a WHERE " + THEIRS + ")", count)
                + ") l";
    }

    /** All lots that spends can take from, those of each account in burn order, by the numbers of as many accounts. */
    public String lotsToBurn(int accounts) {
        return "SELECT " + LotRow.TABLE.selected("l") + " FROM " + prefix + burning(ValueLists.among(accounts));
    }

    /** How many of as many accounts have a last entry that the transaction does not show, by their numbers. */
    public String hidden(int accounts) {
        return "SELECT COUNT(*) FROM " + prefix + "account a WHERE a.account_id " + ValueLists.among(accounts)
                + " AND a.last_entry > 0 AND NOT EXISTS (SELECT 1 FROM " + prefix
                + "entry e WHERE e.account_id = a.account_id AND e.entry_no = a.last_entry)";
    }

    private String burning(String accountId, int count) {
        return burning("= " + accountId) + limit.replace(":limit", String.valueOf(count));
    }

    private static String burning(String whose) {
        return "lot l WHERE l.account_id " + whose + " AND l.is_open = 1 AND l.phase = 'ACTIVE'"
                + " ORDER BY priority, unscoped, expires_at, source_rank, usable_from, lot_no ";
    }

    private static String openColumns() {
        return String.join(", ", AccountRow.OPENED);
    }
}
