/** Readers that look at accounts while others write to them, and see only states in which all that must hold holds. */
@NullMarked
package io.creditledger.testkit.onlooker;

import org.jspecify.annotations.NullMarked;
