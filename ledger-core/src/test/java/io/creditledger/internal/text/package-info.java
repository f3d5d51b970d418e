/** Tests of this package. */
@NullMarked
package io.creditledger.internal.text;

import org.jspecify.annotations.NullMarked;
