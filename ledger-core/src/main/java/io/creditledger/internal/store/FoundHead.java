package io.creditledger.internal.store;

import io.creditledger.value.Hash;
import java.util.Optional;

/**
 * A sealed head beside what history has at its place now. Immutable.
 *
 * @param link the link of the entry with that number, where there is one
 * @param auditLink the link of the audit record with that number, where there is one
 */
public record FoundHead(SealedHead sealed, Optional<Hash> link, Optional<Hash> auditLink) {}
