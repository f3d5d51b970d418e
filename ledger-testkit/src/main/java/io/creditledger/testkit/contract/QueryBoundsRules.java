package io.creditledger.testkit.contract;

import io.creditledger.query.AuditQuery;
import io.creditledger.query.Cursor;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rules b, continued: questions that nobody can answer. */
abstract class QueryBoundsRules extends ActRules {
    /** Look at the size of a page: from 1 to 1000 rows. */
    @Test
    public final void b74_a_page_has_1_to_1000_rows() {
        for (int limit : new int[] {0, -1, 1001, Integer.MAX_VALUE}) {
            assertInvalid("limit", () -> HistoryQuery.newestFirst().limit(limit));
            assertInvalid("limit", () -> AuditQuery.newestFirst().limit(limit));
        }
        ledger().history(account(), HistoryQuery.newestFirst().limit(1000));
        ledger().audit(AuditQuery.newestFirst().account(account()).limit(1000));
    }

    /** Look at places to go on from: only those that a page of this kind has given. */
    @Test
    public final void b75_a_cursor_is_from_a_page_of_its_kind() {
        for (String text : new String[] {"here", "-1", "0", "1.5", "1 2", "9223372036854775808"}) {
            assertInvalid("cursor", () -> HistoryQuery.newestFirst().after(new Cursor(text)));
            assertInvalid("cursor", () -> AuditQuery.newestFirst().after(new Cursor(text)));
        }
        assertInvalid("cursor", () -> new Cursor(""));
    }

    /** Look at filters out of bounds: the same bounds as where such values are written. */
    @Test
    public final void b76_filters_are_in_bounds() {
        assertInvalid("lot", () -> HistoryQuery.newestFirst().lot(0));
        assertInvalid("actor", () -> HistoryQuery.newestFirst().actor(""));
        assertInvalid("actor", () -> AuditQuery.newestFirst().actor("a".repeat(201)));
        assertInvalid("reference", () -> HistoryQuery.newestFirst().reference(" T-1"));
        assertInvalid("reference", () -> AuditQuery.newestFirst().reference("r".repeat(201)));
        Instant tooEarly = Instant.EPOCH.minusNanos(1);
        assertInvalid("from", () -> HistoryQuery.newestFirst().from(tooEarly));
        assertInvalid("until", () -> HistoryQuery.newestFirst().until(tooEarly));
        assertInvalid("from", () -> AuditQuery.newestFirst().from(tooEarly));
        assertInvalid("until", () -> AuditQuery.newestFirst().until(tooEarly));
    }

    /** Look at filters that are null: refused with the name of the filter, as every other null. */
    @Test
    public final void b77_filters_that_are_said_are_there() {
        HistoryQuery history = HistoryQuery.newestFirst();
        assertInvalid("type", () -> history.types(nothing()));
        assertInvalid("from", () -> history.from(nothing()));
        assertInvalid("until", () -> history.until(nothing()));
        assertInvalid("actor", () -> history.actor(nothing()));
        assertInvalid("reference", () -> history.reference(nothing()));
        assertInvalid("cursor", () -> history.after(nothing()));
        AuditQuery audit = AuditQuery.newestFirst();
        assertInvalid("account", () -> audit.account(nothing()));
        assertInvalid("key", () -> audit.key(nothing()));
        assertInvalid("action", () -> audit.actions(nothing()));
        assertInvalid("from", () -> audit.from(nothing()));
        assertInvalid("until", () -> audit.until(nothing()));
        assertInvalid("actor", () -> audit.actor(nothing()));
        assertInvalid("reference", () -> audit.reference(nothing()));
        assertInvalid("cursor", () -> audit.after(nothing()));
        assertInvalid("status", () -> LotQuery.of(nothing()));
    }
}
