/** Statements on their way to the database: what travels together, and in how many round trips. */
@NullMarked
package io.creditledger.jdbc.internal.wire;

import org.jspecify.annotations.NullMarked;
