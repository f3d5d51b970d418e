/** Processes and servers that are killed while callers write, and what callers were told afterwards. */
@NullMarked
package io.creditledger.jdbc.crash;

import org.jspecify.annotations.NullMarked;
