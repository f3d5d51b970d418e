/** Hostile input on every database. */
@NullMarked
package io.creditledger.jdbc.hostile;

import org.jspecify.annotations.NullMarked;
