/** Proof that history is as it was written: keys for the hash chains, and seals that can be published elsewhere. */
@NullMarked
package io.creditledger.proof;

import org.jspecify.annotations.NullMarked;
