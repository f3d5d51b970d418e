package io.creditledger.jdbc.internal.sql;

/** A row of the table of refunds: how much of what an act took was given back. Immutable. */
public record RefundRow(long accountId, long entryNo, long refunded) {}
