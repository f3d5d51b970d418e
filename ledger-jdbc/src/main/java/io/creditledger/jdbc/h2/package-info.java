/** What H2 calls by its class name. */
@NullMarked
package io.creditledger.jdbc.h2;

import org.jspecify.annotations.NullMarked;
