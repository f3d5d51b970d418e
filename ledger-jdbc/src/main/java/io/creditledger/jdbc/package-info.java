/** The ledger on any SQL database. */
@NullMarked
package io.creditledger.jdbc;

import org.jspecify.annotations.NullMarked;
