/** Tools for testing with the ledger: it runs in memory, and its contract can be run against any other. */
@NullMarked
package io.creditledger.testkit;

import org.jspecify.annotations.NullMarked;
