package io.creditledger.jdbc.internal.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The conditions of a query that are only there where somebody asked for them. Of one thread. */
final class Filter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, List<?>> lists = new HashMap<>();

    /** One condition with one parameter. */
    Filter and(String condition, String parameter, Object value) {
        conditions.add(condition);
        values.put(parameter, value);
        return this;
    }

    /** One condition with one parameter, where there is a value for it. */
    Filter and(String condition, String parameter, Optional<?> value) {
        value.ifPresent(present -> and(condition, parameter, present));
        return this;
    }

    /** That a column is one of several, where there are any. */
    Filter in(String column, String parameter, Collection<?> several) {
        if (!several.isEmpty()) {
            conditions.add(column + " IN (<" + parameter + ">)");
            lists.put(parameter, List.copyOf(several));
        }
        return this;
    }

    /** A condition whose parameters are bound by {@link #value}. */
    Filter and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A parameter. */
    Filter value(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    /** The query: these rows, under all conditions, in this order, no more than the limit. */
    Query query(Handle handle, String rows, String order, int limit) {
        String where = conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
        Query query = handle.createQuery(rows + where + " ORDER BY " + order + " <limit>");
        lists.forEach(query::bindList);
        return query.bindMap(values).bind("limit", limit);
    }
}
