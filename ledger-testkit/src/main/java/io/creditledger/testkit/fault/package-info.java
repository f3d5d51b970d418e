/** A data source that fails as planned: what a ledger, and a host, make of a database that fails at any JDBC call. */
@NullMarked
package io.creditledger.testkit.fault;

import org.jspecify.annotations.NullMarked;
