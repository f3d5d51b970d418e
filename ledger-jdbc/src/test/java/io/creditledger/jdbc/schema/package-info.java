/** What comes into a database, and how. */
@NullMarked
package io.creditledger.jdbc.schema;

import org.jspecify.annotations.NullMarked;
