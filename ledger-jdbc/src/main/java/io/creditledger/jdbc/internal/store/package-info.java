/** Books loaded from tables, and decisions written to them. */
@NullMarked
package io.creditledger.jdbc.internal.store;

import org.jspecify.annotations.NullMarked;
