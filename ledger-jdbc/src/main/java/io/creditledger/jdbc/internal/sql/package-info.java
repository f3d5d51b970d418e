/** The statements, and what rows look like. */
@NullMarked
package io.creditledger.jdbc.internal.sql;

import org.jspecify.annotations.NullMarked;
