/** Tests of the tool that hands in hostile input. */
@NullMarked
package io.creditledger.testkit.hostile;

import org.jspecify.annotations.NullMarked;
