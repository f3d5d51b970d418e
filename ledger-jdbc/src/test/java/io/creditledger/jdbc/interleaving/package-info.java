/** The ledger, led through the interleavings of its statements. */
@NullMarked
package io.creditledger.jdbc.interleaving;

import org.jspecify.annotations.NullMarked;
