/** The bounds of every value that comes in. */
@NullMarked
package io.creditledger.internal.check;

import org.jspecify.annotations.NullMarked;
