/** Transactions that are led through every interleaving of their steps, on a database as a host has configured it. */
@NullMarked
package io.creditledger.testkit.interleaving;

import org.jspecify.annotations.NullMarked;
