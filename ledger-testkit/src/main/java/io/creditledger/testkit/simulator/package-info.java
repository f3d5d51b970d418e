/**
 * A whole system of ledgers, callers and a network between them, in one thread and out of one seed: everything that may go
 * wrong does, and every answer is compared with that of a model.
 */
@NullMarked
package io.creditledger.testkit.simulator;

import org.jspecify.annotations.NullMarked;
