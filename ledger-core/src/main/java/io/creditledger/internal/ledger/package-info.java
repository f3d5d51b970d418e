/** The ledger over any store: from a call to its receipt. */
@NullMarked
package io.creditledger.internal.ledger;

import org.jspecify.annotations.NullMarked;
