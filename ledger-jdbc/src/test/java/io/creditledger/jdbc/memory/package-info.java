/** What the ledger remembers of accounts between two writes, and what becomes of that when it is wrong. */
@NullMarked
package io.creditledger.jdbc.memory;

import org.jspecify.annotations.NullMarked;
