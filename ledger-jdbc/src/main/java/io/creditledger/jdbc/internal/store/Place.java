package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Act;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.EntryRow;

/** Where an entry stands: in which account, under which number. */
record Place(long account, long entry) {
    static Place of(AccountRow row, Act act) {
        return new Place(row.accountId(), act.entry().sequence());
    }

    static Place of(EntryRow row) {
        return new Place(row.accountId(), row.entryNo());
    }
}
