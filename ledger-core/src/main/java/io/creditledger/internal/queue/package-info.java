/** Writes of many callers in one transaction. */
@NullMarked
package io.creditledger.internal.queue;

import org.jspecify.annotations.NullMarked;
