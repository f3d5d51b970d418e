/** Tests of this package. */
@NullMarked
package io.creditledger.internal.external;

import org.jspecify.annotations.NullMarked;
