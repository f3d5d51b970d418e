/** Tests of keys and seals. */
@NullMarked
package io.creditledger.proof;

import org.jspecify.annotations.NullMarked;
