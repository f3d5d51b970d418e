/** Everything that can be handed in, at its worst: refused by name or kept exactly, on any database. */
@NullMarked
package io.creditledger.testkit.hostile;

import org.jspecify.annotations.NullMarked;
