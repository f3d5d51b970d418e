/** The ledger beside what else a user would write, on a durable PostgreSQL, in one run: {@code Benchmark} is the program. */
@NullMarked
package io.creditledger.jdbc.bench;

import org.jspecify.annotations.NullMarked;
