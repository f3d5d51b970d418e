/** Tests of transactions, of what can go wrong with them, and of trying again. */
@NullMarked
package io.creditledger.jdbc.transaction;

import org.jspecify.annotations.NullMarked;
