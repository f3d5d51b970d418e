/** Prepaid credits as an append-only ledger. */
@NullMarked
package io.creditledger;

import org.jspecify.annotations.NullMarked;
