/** What racing callers of ledgers on a database are told fits one order. */
@NullMarked
package io.creditledger.jdbc.linear;

import org.jspecify.annotations.NullMarked;
