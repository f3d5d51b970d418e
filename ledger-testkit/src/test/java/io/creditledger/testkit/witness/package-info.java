/** A witness finds what a ledger has lost, invented or done twice. */
@NullMarked
package io.creditledger.testkit.witness;

import org.jspecify.annotations.NullMarked;
