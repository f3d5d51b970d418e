/** Tests that the model agrees with the ledger in memory, and that it would notice if it did not. */
@NullMarked
package io.creditledger.testkit.model;

import org.jspecify.annotations.NullMarked;
