/** The store on SQL from within. */
@NullMarked
package io.creditledger.jdbc.internal.store;

import org.jspecify.annotations.NullMarked;
