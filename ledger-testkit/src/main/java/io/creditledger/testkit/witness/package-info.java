/** What callers were told, kept outside of the ledger, and whether the ledger stands by it after a crash. */
@NullMarked
package io.creditledger.testkit.witness;

import org.jspecify.annotations.NullMarked;
