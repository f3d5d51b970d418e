/** The contract on every database: a class for each, so that reports say which one breaks which rule. */
@NullMarked
package io.creditledger.jdbc.contract;

import org.jspecify.annotations.NullMarked;
