package io.creditledger.jdbc.internal.store;

import io.creditledger.inspect.Damage;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.store.Examiner;
import io.creditledger.jdbc.internal.wire.RawRow;
import java.util.List;

/** Draws or extensions in the order of their entries, to be given out to these; those that no entry asks for are broken. Of one thread. */
final class Parts {
    private final List<RawRow> rows;
    private final RowKind kind;
    private final String part;
    private final Examiner examiner;
    private int next;

    /** The third argument is the column with the place among those of an entry. */
    Parts(List<RawRow> rows, RowKind kind, String part, Examiner examiner) {
        this.rows = rows;
        this.kind = kind;
        this.part = part;
        this.examiner = examiner;
    }

    /** Those of the next entry, by its number. */
    List<RawRow> of(long entry) {
        while (next < rows.size() && entryOf(next) < entry) {
            stray(next++);
        }
        int first = next;
        while (next < rows.size() && entryOf(next) == entry) {
            next++;
        }
        return rows.subList(first, next);
    }

    /** There are no more entries. */
    void end() {
        while (next < rows.size()) {
            stray(next++);
        }
    }

    private long entryOf(int place) {
        return rows.get(place).number("entry_no");
    }

    private void stray(int place) {
        examiner.broken(
                new Row(kind, entryOf(place), (int) rows.get(place).number(part)),
                Damage.ADDED,
                "there is no such entry");
    }
}
