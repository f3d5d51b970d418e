/** Simulated systems, and whether the simulator notices what is wrong with some. */
@NullMarked
package io.creditledger.testkit.simulator;

import org.jspecify.annotations.NullMarked;
