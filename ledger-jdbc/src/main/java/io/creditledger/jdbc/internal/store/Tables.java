package io.creditledger.jdbc.internal.store;

import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.AccountSql;
import io.creditledger.jdbc.internal.sql.AuditSql;
import io.creditledger.jdbc.internal.sql.EntrySql;
import io.creditledger.jdbc.internal.sql.HoldSql;
import io.creditledger.jdbc.internal.sql.LotSql;
import io.creditledger.jdbc.internal.sql.RefundSql;
import io.creditledger.value.Account;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The statements on all tables, over one connection; each set of them is made when it is first needed. Of one thread. */
final class Tables {
    private final Handle handle;
    private final Map<Class<?>, Object> made = new HashMap<>();

    Tables(Handle handle) {
        this.handle = handle;
    }

    AccountSql accounts() {
        return on(AccountSql.class);
    }

    EntrySql entries() {
        return on(EntrySql.class);
    }

    LotSql lots() {
        return on(LotSql.class);
    }

    HoldSql holds() {
        return on(HoldSql.class);
    }

    RefundSql refunds() {
        return on(RefundSql.class);
    }

    AuditSql audits() {
        return on(AuditSql.class);
    }

    Handle handle() {
        return handle;
    }

    /** The rows of those of these accounts that have one. */
    List<AccountRow> rows(Collection<Account> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        return accounts().find(owners(accounts), currencies(accounts)).stream()
                .filter(row -> accounts.contains(row.account()))
                .toList();
    }

    static Set<String> owners(Collection<Account> accounts) {
        return accounts.stream().map(Account::owner).collect(Collectors.toSet());
    }

    static Set<String> currencies(Collection<Account> accounts) {
        return accounts.stream().map(Account::currency).collect(Collectors.toSet());
    }

    private <T> T on(Class<T> statements) {
        return statements.cast(made.computeIfAbsent(statements, handle::attach));
    }
}
