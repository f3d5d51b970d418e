/** Tests of seals. */
@NullMarked
package io.creditledger.internal.proof;

import org.jspecify.annotations.NullMarked;
