package io.creditledger.jdbc.host;

import io.creditledger.jdbc.db.Databases;

/** Transactions of a host on H2. */
class H2TransactionsTest extends SqlTransactionsContract {
    H2TransactionsTest() {
        super(Databases.H2_MEMORY);
    }
}
