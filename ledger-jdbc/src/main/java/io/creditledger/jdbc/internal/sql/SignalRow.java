package io.creditledger.jdbc.internal.sql;

import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.signal.ExpiringCredits;
import io.creditledger.signal.Signal;
import io.creditledger.signal.SignalKind;
import io.creditledger.value.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the table of signals, read together with the names of its account. Immutable.
 *
 * @param claims how often somebody has begun to deliver it, and those behind it
 * @param claimedUntil from when on somebody else may
 */
public record SignalRow(
        long accountId,
        String owner,
        String currency,
        long signalNo,
        SignalKind kind,
        Instant happenedAt,
        long entryNo,
        long available,
        long debt,
        Optional<Long> lotNo,
        Optional<Long> amount,
        Optional<Instant> expiresAt,
        long claims,
        Instant claimedUntil) {
    /** Its table. */
    public static final Table<SignalRow> TABLE = Table.<SignalRow>named("signal")
            .key("account_id", SignalRow::accountId)
            .key("signal_no", SignalRow::signalNo)
            .text("kind", row -> row.kind().name())
            .number("happened_at", row -> Micros.of(row.happenedAt()))
            .number("entry_no", SignalRow::entryNo)
            .number("available", SignalRow::available)
            .number("debt", SignalRow::debt)
            .maybeNumber("lot_no", SignalRow::lotNo)
            .maybeNumber("amount", SignalRow::amount)
            .maybeNumber("expires_at", row -> row.expiresAt().map(Micros::of))
            .changing()
            .number("claims", SignalRow::claims)
            .number("claimed_until", row -> Micros.of(row.claimedUntil()))
            .withOwner();

    /** Reads the row that a result is at. */
    public static SignalRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result, TABLE);
        return new SignalRow(
                row.number("account_id"),
                row.text("owner"),
                row.text("currency"),
                row.number("signal_no"),
                row.one(SignalKind.class, "kind"),
                row.instant("happened_at"),
                row.number("entry_no"),
                row.number("available"),
                row.number("debt"),
                row.maybeNumber("lot_no"),
                row.maybeNumber("amount"),
                row.maybeInstant("expires_at"),
                row.number("claims"),
                row.instant("claimed_until"));
    }

    /** The row for a signal that nobody has begun to deliver. */
    public static SignalRow of(long accountId, Signal signal) {
        return new SignalRow(
                accountId,
                signal.account().owner(),
                signal.account().currency(),
                signal.number(),
                signal.kind(),
                signal.at(),
                signal.entry(),
                signal.available(),
                signal.debt(),
                signal.expiring().map(ExpiringCredits::lot),
                signal.expiring().map(ExpiringCredits::amount),
                signal.expiring().map(ExpiringCredits::expiresAt),
                0,
                Instant.EPOCH);
    }

    /** The signal that this is the row of. */
    public Signal signal() {
        return new Signal(
                new Account(owner, currency),
                signalNo,
                kind,
                happenedAt,
                entryNo,
                available,
                debt,
                lotNo.map(lot -> new ExpiringCredits(lot, amount.orElseThrow(), expiresAt.orElseThrow())));
    }
}
