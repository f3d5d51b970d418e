package io.creditledger.jdbc.internal.sql;

import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.jdbc.internal.wire.PipelinedWire;
import io.creditledger.jdbc.internal.wire.RowReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A query for some rows of some accounts: those whose column compares so with a value. Immutable.
 *
 * @param rows what is selected from where; the table is called {@code t}
 * @param comparison a column and how it is compared, such as {@code t.lot_no =}
 * @param more what else is to be, and in which order
 * @param account whose row it is
 * @param <T> the kind of row
 */
public record Pick<T>(String rows, String comparison, String more, RowReader<T> reader, ToLongFunction<T> account) {
    /** One query for all accounts, by arrays; each pair of account and value goes to an index. */
    public Call<T> byArrays(Map<Long, ? extends Collection<?>> values) {
        List<Long> accounts = new ArrayList<>();
        List<Object> wanted = new ArrayList<>();
        values.forEach((owner, several) -> several.forEach(value -> {
            accounts.add(owner);
            wanted.add(value);
        }));
        if (accounts.size() == 1) {
            return ofOne(accounts.get(0), wanted);
        }
        boolean texts = wanted.get(0) instanceof String;
        String text = "SELECT r.* FROM unnest(" + PipelinedWire.unseen("int8") + ", "
                + PipelinedWire.unseen(texts ? "varchar" : "int8") + ") AS u (account_id, value) CROSS JOIN LATERAL ("
                + rows + " WHERE t.account_id = u.account_id AND "
                + comparison + " u.value" + more + " OFFSET 0) r";
        Object array = texts ? wanted.toArray(String[]::new) : wanted.toArray(Long[]::new);
        return Call.query(text, List.of(accounts.toArray(Long[]::new), array), reader);
    }

    /** A query for each account, with a list of its values; the lengths of lists are powers of two, so that texts are few. */
    public List<Call<T>> byLists(Map<Long, ? extends Collection<?>> values) {
        List<Call<T>> calls = new ArrayList<>();
        values.forEach((owner, several) -> calls.add(ofOne(owner, List.copyOf(several))));
        return calls;
    }

    private Call<T> ofOne(long owner, List<?> values) {
        int length = padded(values.size());
        List<Object> parameters = new ArrayList<>(length + 1);
        parameters.add(owner);
        parameters.addAll(ValueLists.filled(List.copyOf(values), length));
        return Call.query(rows + " WHERE t.account_id = ? AND " + compared(length) + more, parameters, reader);
    }

    /** Long lists are rare, and some databases take few more than two thousand parameters. */
    private static int padded(int count) {
        return count > 2 * ValueLists.LONGEST ? count : ValueLists.lengthFor(count);
    }

    /** Only equality is asked of several values. */
    private String compared(int length) {
        if (length == 1) {
            return comparison + " ?";
        }
        String column = comparison.substring(0, comparison.indexOf(' '));
        List<String> lists = new ArrayList<>();
        for (int from = 0; from < length; from += ValueLists.LONGEST) {
            lists.add(column + " " + ValueLists.among(Math.min(ValueLists.LONGEST, length - from)));
        }
        return "(" + String.join(" OR ", lists) + ")";
    }
}
