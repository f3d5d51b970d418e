package io.creditledger.internal.export;

import io.creditledger.audit.AuditRecord;
import io.creditledger.internal.text.Column;
import io.creditledger.internal.text.Times;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.util.List;

/** The columns of an audit record. */
public final class AuditColumns {
    private AuditColumns() {}

    /** Everything about an audit record. */
    public static List<Column<AuditRecord>> all(Times times) {
        return List.of(
                new Column<>("at", row -> times.exact(row.at())),
                new Column<>("outcome", AuditRecord::outcome),
                new Column<>("action", AuditRecord::action),
                new Column<>("actor_role", row -> row.actor().role()),
                new Column<>("actor", row -> row.actor().id()),
                new Column<>("owner", row -> row.account().map(Account::owner)),
                new Column<>("currency", row -> row.account().map(Account::currency)),
                new Column<>("key", AuditRecord::key),
                new Column<>("refers_to", AuditRecord::refersTo),
                new Column<>("sequence", AuditRecord::sequence),
                new Column<>("amount", AuditRecord::amount),
                new Column<>("reason", row -> row.note().reason()),
                new Column<>("reference", row -> row.note().reference()),
                new Column<>("metadata", row -> row.note().metadata()),
                new Column<>("approved_by_role", row -> row.approvedBy().map(Actor::role)),
                new Column<>("approved_by", row -> row.approvedBy().map(Actor::id)),
                new Column<>("because", AuditRecord::because),
                new Column<>("trail", AuditRecord::trail),
                new Column<>("number", AuditRecord::number),
                new Column<>("hash", AuditRecord::hash));
    }
}
