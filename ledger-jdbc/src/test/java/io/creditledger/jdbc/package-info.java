/** The ledger on any SQL database, tested. */
@NullMarked
package io.creditledger.jdbc;

import org.jspecify.annotations.NullMarked;
