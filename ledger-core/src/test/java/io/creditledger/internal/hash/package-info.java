/** Tests of the hash chains. */
@NullMarked
package io.creditledger.internal.hash;

import org.jspecify.annotations.NullMarked;
