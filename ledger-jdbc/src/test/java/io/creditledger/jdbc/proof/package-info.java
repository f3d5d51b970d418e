/** What keys and seals find out about somebody who may do everything in the database. */
@NullMarked
package io.creditledger.jdbc.proof;

import org.jspecify.annotations.NullMarked;
