/** Inspections: from rows as they stand in a store to what is wrong with them. */
@NullMarked
package io.creditledger.internal.inspect;

import org.jspecify.annotations.NullMarked;
