/** What the ledger answers with: entries, lots, holds and balances. */
@NullMarked
package io.creditledger.entry;

import org.jspecify.annotations.NullMarked;
