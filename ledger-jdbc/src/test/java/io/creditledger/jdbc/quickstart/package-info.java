/** The ledger in a hundred lines. */
@NullMarked
package io.creditledger.jdbc.quickstart;

import org.jspecify.annotations.NullMarked;
