/** What really is one order passes, what is none is found; and the store in memory and the queue under Lincheck. */
@NullMarked
package io.creditledger.testkit.linear;

import org.jspecify.annotations.NullMarked;
