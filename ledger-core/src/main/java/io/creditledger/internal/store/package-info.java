/** The seam between the ledger and whatever keeps its books. */
@NullMarked
package io.creditledger.internal.store;

import org.jspecify.annotations.NullMarked;
