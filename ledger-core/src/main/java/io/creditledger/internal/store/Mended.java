package io.creditledger.internal.store;

import io.creditledger.audit.AuditRecord;

/**
 * What came of a repair. Immutable.
 *
 * @param record the audit record to append, beside the caches that the examiner has told
 * @param result what to return once that is committed
 * @param <T> the kind of result
 */
public record Mended<T>(AuditRecord record, T result) {}
