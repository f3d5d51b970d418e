/** What differs from database to database. */
@NullMarked
package io.creditledger.jdbc.internal.dialect;

import org.jspecify.annotations.NullMarked;
