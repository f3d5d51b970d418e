/** How claims are found in the ledger, and the ledger's acts among the claims. */
@NullMarked
package io.creditledger.internal.external;

import org.jspecify.annotations.NullMarked;
