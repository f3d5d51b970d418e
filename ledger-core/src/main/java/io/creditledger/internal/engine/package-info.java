/** The rules of the ledger as pure functions over the books of accounts: no I/O, no clock. */
@NullMarked
package io.creditledger.internal.engine;

import org.jspecify.annotations.NullMarked;
