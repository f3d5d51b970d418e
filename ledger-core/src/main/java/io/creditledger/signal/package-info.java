/** What the ledger tells a host by itself: balances that cross a threshold, and credits that are about to expire. */
@NullMarked
package io.creditledger.signal;

import org.jspecify.annotations.NullMarked;
