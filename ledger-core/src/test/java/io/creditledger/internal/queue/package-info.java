/** Tests of the queue. */
@NullMarked
package io.creditledger.internal.queue;

import org.jspecify.annotations.NullMarked;
