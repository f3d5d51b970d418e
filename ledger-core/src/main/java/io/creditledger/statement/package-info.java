/** Statements: what happened in an account during a period, as a document. */
@NullMarked
package io.creditledger.statement;

import org.jspecify.annotations.NullMarked;
