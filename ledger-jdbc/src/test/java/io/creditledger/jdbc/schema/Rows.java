package io.creditledger.jdbc.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** Rows of an account that was granted 100, spent 30 and then nothing, written by hand. */
final class Rows {
    static final Instant GRANTED = Instant.parse("2026-02-28T23:59:59.999999Z");
    static final Instant SPENT = Instant.parse("2026-03-08T07:30:00.000001Z");
    static final Instant LAPSES = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Rows() {}

    /** Writes them into tables whose names begin like this. */
    static void write(DataSource database, String ledger) throws SQLException {
        try (Connection connection = database.getConnection()) {
            account(connection, ledger, "owner", "credits", micros(LAPSES));
            account(connection, ledger, "Owner", "credits", Long.MAX_VALUE);
            entry(connection, ledger, 1, "paid-1", "GRANT", GRANTED, "100, 100, 0, 0, 0, 100");
            entry(connection, ledger, 2, "job-1", "SPEND", SPENT, "30, 70, 0, 0, 0, -30");
            entry(connection, ledger, 3, "job-2", "SPEND", SPENT, "0, 70, 0, 0, 0, 0");
            run(
                    connection,
                    "INSERT INTO " + ledger + "draw (account_id, entry_no, draw_no, lot_no, amount)",
                    ledger,
                    "2, 1, 1, -30");
            run(
                    connection,
                    "INSERT INTO " + ledger
                            + "extension (account_id, entry_no, extension_no, lot_no, old_expiry, new_expiry)",
                    ledger,
                    "2, 1, 1, 'never', 'P1D'");
            run(
                    connection,
                    "INSERT INTO " + ledger + "audit (account_id, audit_no, action, actor_id, actor_role, happened_at,"
                            + " entry_key, entry_no, amount, reason, hash)",
                    ledger,
                    "1, 'GRANT', 'jane', 'SUPPORT', " + micros(GRANTED) + ", 'paid-1', 1, 100, '" + WHY + "', ?");
            hashes(
                    connection,
                    "INSERT INTO " + ledger
                            + "seal (seal_no, sealed_at, accounts, entries, actor_id, actor_role, reason,"
                            + " root, previous, hash) VALUES (1, " + micros(SPENT) + ", 1, 3, 'jane', 'FINANCE', '"
                            + WHY
                            + "', ?, ?, ?)",
                    3);
            hashes(
                    connection,
                    "INSERT INTO " + ledger + "seal_head (owner, currency, seal_no, entry_no, audit_no, entry_link,"
                            + " audit_link) VALUES ('owner', 'credits', 1, 3, 1, ?, ?)",
                    2);
        }
    }

    /** A reason that is not ASCII, and not of 16 bits either. */
    static final String WHY = "große Kulanz \uD83C\uDF81";

    private static void account(Connection connection, String ledger, String owner, String currency, long nextDue)
            throws SQLException {
        hashes(
                connection,
                "INSERT INTO " + ledger
                        + "account (owner, currency, version, last_entry, last_lot, last_audit, last_at, available, held, pending,"
                        + " debt, scoped, scoped_pending, next_due, last_signal, told, next_expiry, entry_chain, audit_chain)"
                        + " VALUES ('" + owner + "', '" + currency + "', 2, 2, 1, 1, " + micros(SPENT)
                        + ", 70, 0, 0, 0, 0, 0, " + nextDue + ", 0, 0, 0, ?, ?)",
                2);
    }

    /** Runs a statement whose so many parameters are hashes. */
    private static void hashes(Connection connection, String sql, int parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int parameter = 1; parameter <= parameters; parameter++) {
                statement.setBytes(parameter, new byte[32]);
            }
            statement.executeUpdate();
        }
    }

    private static void entry(
            Connection connection, String ledger, int number, String key, String type, Instant at, String sums)
            throws SQLException {
        run(
                connection,
                "INSERT INTO " + ledger
                        + "entry (account_id, entry_no, entry_key, entry_type, happened_at, recorded_at,"
                        + " actor_id, actor_role, reason, refers_to, amount, available, held, pending, debt,"
                        + " available_change, caused, hash)",
                ledger,
                "%d, '%s', '%s', %d, %d, 'jane', 'SUPPORT', '%s', %s, %s, 0, ?"
                        .formatted(
                                number,
                                key,
                                type,
                                micros(at),
                                micros(at) + 1,
                                WHY,
                                number == 1 ? "NULL" : "'paid-1'",
                                sums));
    }

    private static void run(Connection connection, String insert, String ledger, String values) throws SQLException {
        String account = "(SELECT account_id FROM " + ledger + "account WHERE owner = 'owner')";
        try (PreparedStatement statement =
                connection.prepareStatement(insert + " VALUES (" + account + ", " + values + ")")) {
            if (values.endsWith("?")) {
                statement.setBytes(1, new byte[32]);
            }
            statement.executeUpdate();
        }
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }
}
