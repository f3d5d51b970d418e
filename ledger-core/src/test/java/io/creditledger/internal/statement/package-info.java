/** Tests of this package. */
@NullMarked
package io.creditledger.internal.statement;

import org.jspecify.annotations.NullMarked;
