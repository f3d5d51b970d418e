/** Signals, told apart from everything else by a second opinion. */
@NullMarked
package io.creditledger.testkit.signal;

import org.jspecify.annotations.NullMarked;
