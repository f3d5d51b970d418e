/** The rules that every ledger keeps, as tests that a host runs against its own configuration. */
@NullMarked
package io.creditledger.testkit.contract;

import org.jspecify.annotations.NullMarked;
