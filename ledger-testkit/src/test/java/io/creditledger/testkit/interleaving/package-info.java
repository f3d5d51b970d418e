/** Tests of the tool that leads threads through interleavings: what is broken has to be found. */
@NullMarked
package io.creditledger.testkit.interleaving;

import org.jspecify.annotations.NullMarked;
