/** The words of the ledger: small immutable values that every other package speaks in. */
@NullMarked
package io.creditledger.value;

import org.jspecify.annotations.NullMarked;
