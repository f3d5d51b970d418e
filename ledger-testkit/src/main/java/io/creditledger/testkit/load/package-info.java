/** Load for a ledger as a host has configured it: how much it does in a second, how long a caller waits, and what still holds. */
@NullMarked
package io.creditledger.testkit.load;

import org.jspecify.annotations.NullMarked;
