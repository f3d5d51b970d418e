package io.creditledger.jdbc.internal.sql;

import java.time.Instant;

/** When next something falls due in an account. Immutable. */
public record DueRow(long accountId, Instant dueAt) {}
