/** What stands in the columns of the tables, and comes back from them. */
@NullMarked
package io.creditledger.jdbc.rows;

import org.jspecify.annotations.NullMarked;
