/** The ledger in transactions of a host. */
@NullMarked
package io.creditledger.jdbc.host;

import org.jspecify.annotations.NullMarked;
