/** The tables and how they come into a database. */
@NullMarked
package io.creditledger.jdbc.internal.schema;

import org.jspecify.annotations.NullMarked;
