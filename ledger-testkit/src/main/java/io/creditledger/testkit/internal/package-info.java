/** The store of the in-memory ledger. */
@NullMarked
package io.creditledger.testkit.internal;

import org.jspecify.annotations.NullMarked;
