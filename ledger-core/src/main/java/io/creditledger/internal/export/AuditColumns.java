package io.creditledger.internal.export;

import io.creditledger.audit.AuditRecord;
import io.creditledger.internal.text.Column;
import io.creditledger.internal.text.Times;
import java.util.List;

/** The columns of an audit record. */
public final class AuditColumns {
    private AuditColumns() {}

    /** Everything about an audit record. */
    public static List<Column<AuditRecord>> all(Times times) {
        return List.of(
                new Column<>("owner", row -> row.account().owner()),
                new Column<>("currency", row -> row.account().currency()),
                new Column<>("number", AuditRecord::number),
                new Column<>("at", row -> times.exact(row.at())),
                new Column<>("action", AuditRecord::action),
                new Column<>("actor_role", row -> row.actor().role()),
                new Column<>("actor", row -> row.actor().id()),
                new Column<>("key", AuditRecord::key),
                new Column<>("refers_to", AuditRecord::refersTo),
                new Column<>("sequence", AuditRecord::sequence),
                new Column<>("amount", AuditRecord::amount),
                new Column<>("reason", row -> row.note().reason()),
                new Column<>("reference", row -> row.note().reference()),
                new Column<>("metadata", row -> row.note().metadata()),
                new Column<>("hash", AuditRecord::hash));
    }
}
