/** Whether the books are right, and whether anybody has touched them. */
@NullMarked
package io.creditledger.inspect;

import org.jspecify.annotations.NullMarked;
