/** The same answers on every database, and many writers at once. */
@NullMarked
package io.creditledger.jdbc.load;

import org.jspecify.annotations.NullMarked;
