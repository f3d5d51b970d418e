/** The door of the library: {@link io.creditledger.Ledger} and what its calls answer. */
@NullMarked
package io.creditledger;

import org.jspecify.annotations.NullMarked;
