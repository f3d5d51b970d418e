package io.creditledger.jdbc.internal.store;

import io.creditledger.audit.AuditRecord;
import io.creditledger.error.InvalidInputException;
import io.creditledger.inspect.Damage;
import io.creditledger.internal.store.TrailVisitor;
import io.creditledger.jdbc.internal.sql.HashBytes;
import io.creditledger.jdbc.internal.sql.TrailRow;
import io.creditledger.jdbc.internal.sql.TrailTexts;
import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.jdbc.internal.wire.RawRow;
import io.creditledger.value.Hash;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Shows the trails of actors, page by page. A trail only grows: what was added since is shown, too, until its end is where it
 * was before. Of one thread.
 */
final class TrailShow {
    private static final int PAGE = 500;
    private static final int ATTEMPTS = 10;

    private final TrailTexts texts;
    private final TrailVisitor visitor;
    private final Function<Call<RawRow>, List<RawRow>> rows;

    TrailShow(TrailTexts texts, TrailVisitor visitor, Function<Call<RawRow>, List<RawRow>> rows) {
        this.texts = texts;
        this.visitor = visitor;
        this.rows = rows;
    }

    /** Shows every trail of which somebody says where it ends. */
    void all() {
        List<RawRow> heads = rows.apply(texts.heads("", PAGE));
        while (!heads.isEmpty()) {
            heads.forEach(this::trail);
            heads = heads.size() < PAGE
                    ? List.of()
                    : rows.apply(texts.heads(String.valueOf(heads.get(PAGE - 1).text(1)), PAGE));
        }
    }

    private void trail(RawRow before) {
        String actor = String.valueOf(before.text(1));
        RawRow head = before;
        long shown = Long.MIN_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            shown = records(actor, shown);
            RawRow now = rows.apply(texts.head(actor)).stream().findFirst().orElse(head);
            if (now.number("last_no") == head.number("last_no")) {
                break;
            }
            head = now;
        }
        end(actor, head);
    }

    private void end(String actor, RawRow head) {
        try {
            visitor.end(actor, head.number("last_no"), HashBytes.hash(head.bytes("chain")));
        } catch (IllegalArgumentException | InvalidInputException garbled) {
            visitor.broken(actor, 0, Damage.UNREADABLE, "where it ends: " + garbled.getMessage());
            visitor.end(actor, head.number("last_no"), Hash.ZERO);
        }
    }

    private long records(String actor, long after) {
        long last = after;
        List<RawRow> page;
        do {
            page = rows.apply(texts.records(actor, last, PAGE));
            List<AuditRecord> records = new ArrayList<>(page.size());
            for (RawRow raw : page) {
                last = raw.number("trail_no");
                read(actor, raw, records);
            }
            visitor.records(actor, records);
        } while (page.size() == PAGE);
        return last;
    }

    private void read(String actor, RawRow raw, List<AuditRecord> records) {
        long number = raw.number("trail_no");
        try {
            AuditRecord record = TrailRow.read(raw);
            raw.differences(TrailRow.TABLE, record)
                    .forEach(it -> visitor.broken(
                            actor,
                            number,
                            Damage.ALTERED,
                            it.column() + " is " + it.found() + " and not " + it.expected()));
            records.add(record);
        } catch (SQLException | RuntimeException garbled) {
            visitor.records(actor, records);
            records.clear();
            visitor.broken(actor, number, Damage.UNREADABLE, String.valueOf(garbled.getMessage()));
        }
    }
}
