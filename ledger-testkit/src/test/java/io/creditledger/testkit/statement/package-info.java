/** Tests of statements, exports and comparisons that no ledger has to pass again. */
@NullMarked
package io.creditledger.testkit.statement;

import org.jspecify.annotations.NullMarked;
