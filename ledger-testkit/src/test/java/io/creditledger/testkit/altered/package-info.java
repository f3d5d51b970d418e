/** Tests of the invariants: every field of a sound history is altered, and the alteration must be found and named. */
@NullMarked
package io.creditledger.testkit.altered;

import org.jspecify.annotations.NullMarked;
