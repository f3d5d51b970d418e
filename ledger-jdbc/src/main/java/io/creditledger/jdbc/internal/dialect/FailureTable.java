package io.creditledger.jdbc.internal.dialect;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the vendor codes and SQLSTATEs of one database mean. Immutable. */
public final class FailureTable {
    /** Of a database that has nothing of its own. */
    public static final FailureTable EMPTY = new FailureTable(Map.of(), Map.of());

    private final Map<Integer, Failure> codes;
    private final Map<String, Failure> states;

    private FailureTable(Map<Integer, Failure> codes, Map<String, Failure> states) {
        this.codes = Collections.unmodifiableMap(codes);
        this.states = Collections.unmodifiableMap(states);
    }

    /** The same table, in which these vendor codes mean this. */
    public FailureTable codes(Failure failure, int... those) {
        Map<Integer, Failure> more = new TreeMap<>(codes);
        for (int code : those) {
            more.put(code, failure);
        }
        return new FailureTable(more, states);
    }

    /** The same table, in which SQLSTATEs that are or begin with one of these mean this. */
    public FailureTable states(Failure failure, String... those) {
        Map<String, Failure> more = new TreeMap<>(states);
        for (String state : those) {
            more.put(state, failure);
        }
        return new FailureTable(codes, more);
    }

    /** What an exception means by its code, else by its SQLSTATE; empty if this table does not know it. */
    public Optional<Failure> find(SQLException exception) {
        Failure byCode = codes.get(exception.getErrorCode());
        return byCode == null ? byState(exception.getSQLState()) : Optional.of(byCode);
    }

    /** Every vendor code of this table, in order. */
    public Map<Integer, Failure> byCode() {
        return codes;
    }

    /** Every SQLSTATE of this table, or the beginning of several, in order. */
    public Map<String, Failure> byState() {
        return states;
    }

    /** The longest that fits decides: 40003 before the class 40. */
    private Optional<Failure> byState(@Nullable String state) {
        for (int length = state == null ? 0 : state.length(); state != null && length > 0; length--) {
            Failure failure = states.get(state.substring(0, length));
            if (failure != null) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
