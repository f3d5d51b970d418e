/** From the outbox to the host's handler. */
@NullMarked
package io.creditledger.internal.signal;

import org.jspecify.annotations.NullMarked;
