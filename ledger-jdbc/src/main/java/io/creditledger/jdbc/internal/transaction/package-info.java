/** Transactions, what can go wrong with them, and when to try again. */
@NullMarked
package io.creditledger.jdbc.internal.transaction;

import org.jspecify.annotations.NullMarked;
