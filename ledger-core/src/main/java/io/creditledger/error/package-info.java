/** Everything that can go wrong, one class per thing that a caller can do something about. */
@NullMarked
package io.creditledger.error;

import org.jspecify.annotations.NullMarked;
