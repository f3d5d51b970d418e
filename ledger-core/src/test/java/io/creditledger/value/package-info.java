/** Tests of the words of the ledger. */
@NullMarked
package io.creditledger.value;

import org.jspecify.annotations.NullMarked;
