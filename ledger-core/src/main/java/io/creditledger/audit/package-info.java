/** Who did or tried what, when and why. */
@NullMarked
package io.creditledger.audit;

import org.jspecify.annotations.NullMarked;
