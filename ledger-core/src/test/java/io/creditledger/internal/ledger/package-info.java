/** Tests of the ledger over a store. */
@NullMarked
package io.creditledger.internal.ledger;

import org.jspecify.annotations.NullMarked;
