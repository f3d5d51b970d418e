/** Sockets to databases, with something in between. */
@NullMarked
package io.creditledger.jdbc.socket;

import org.jspecify.annotations.NullMarked;
