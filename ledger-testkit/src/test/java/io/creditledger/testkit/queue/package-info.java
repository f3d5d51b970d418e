/** The queue in front of a store, with many callers. */
@NullMarked
package io.creditledger.testkit.queue;

import org.jspecify.annotations.NullMarked;
