package io.creditledger.jdbc.internal.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as its rows see it: the one place where the names of its columns stand, each beside what a row has in it. Immutable
 * once it is in use.
 *
 * <p>Columns are declared in three parts: those that tell the row, those that never change, and, after {@link #changing}, those
 * that do.
 *
 * @param <R> the kind of row
 */
public final class Table<R> {
    private final String name;
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private int keys;
    private int firstChanging = Integer.MAX_VALUE;
    private Optional<String> guarded = Optional.empty();
    private Optional<Column<R>> expecting = Optional.empty();
    private final List<Column<R>> remembered = new ArrayList<>();

    private Table(String name) {
        this.name = name;
    }

    /** A table without columns; the name is without the prefix of all tables. */
    public static <R> Table<R> named(String name) {
        return new Table<>(name);
    }

    /** A number that, with those before it, tells the row. */
    public Table<R> key(String column, ToLongFunction<R> value) {
        keys++;
        return number(column, value);
    }

    /** A small number that, with those before it, tells the row. */
    public Table<R> smallKey(String column, ToIntFunction<R> value) {
        keys++;
        return small(column, value);
    }

    /** A text that, with those before it, tells the row. */
    public Table<R> textKey(String column, Function<R, String> value) {
        keys++;
        return text(column, value);
    }

    /** A number. */
    public Table<R> number(String column, ToLongFunction<R> value) {
        return add(column, ColumnType.NUMBER, value::applyAsLong);
    }

    /** A number, or nothing. */
    public Table<R> maybeNumber(String column, Function<R, Optional<Long>> value) {
        return add(column, ColumnType.NUMBER, row -> value.apply(row).orElse(null));
    }

    /** A small number. */
    public Table<R> small(String column, ToIntFunction<R> value) {
        return add(column, ColumnType.SMALL, value::applyAsInt);
    }

    /** A text. */
    public Table<R> text(String column, Function<R, String> value) {
        return add(column, ColumnType.TEXT, value::apply);
    }

    /** A text, or nothing. */
    public Table<R> maybeText(String column, Function<R, Optional<String>> value) {
        return add(column, ColumnType.TEXT, row -> value.apply(row).orElse(null));
    }

    /** Bytes. */
    public Table<R> bytes(String column, Function<R, byte[]> value) {
        return add(column, ColumnType.BYTES, value::apply);
    }

    /** The columns from here on change. */
    public Table<R> changing() {
        firstChanging = columns.size();
        return this;
    }

    /** The column, among the changing ones, that must still have the value that a row has in another column when it is changed. */
    public Table<R> guard(String column, String expected) {
        guarded = Optional.of(column);
        expecting = Optional.of(columns.get(position(expected) - 1));
        return this;
    }

    /** These columns, too, must still be as they are remembered when a row is changed of which there is but a memory: as this row has them. */
    public Table<R> remembered(UnaryOperator<R> before, List<String> names) {
        for (String name : names) {
            Column<R> column = columns.get(position(name) - 1);
            remembered.add(
                    new Column<>(name, column.type(), row -> column.value().apply(before.apply(row))));
        }
        return this;
    }

    /** The same for a number that rows otherwise have something else in. */
    public Table<R> rememberedNumber(String name, ToLongFunction<R> before) {
        remembered.add(new Column<>(name, ColumnType.NUMBER, before::applyAsLong));
        return this;
    }

    /** Columns of the account, which queries read along with each row. */
    public Table<R> withOwner() {
        for (String column : List.of("owner", "currency")) {
            positions.put(column, columns.size() + owners.size() + 1);
            owners.add("a." + column);
        }
        return this;
    }

    /** What queries select, from a table under this alias. */
    public String selected(String alias) {
        List<String> selected = new ArrayList<>();
        columns.forEach(column -> selected.add(alias + "." + column.name()));
        selected.addAll(owners);
        return String.join(", ", selected);
    }

    /** The columns of the table alone, as queries select them from it under this alias. */
    public String selectedAsItIs(String alias) {
        return columns.stream().map(column -> alias + "." + column.name()).collect(Collectors.joining(", "));
    }

    /**
     * The same from that table alone, with the owner looked up for each row. A database that locks what it reads must not be
     * tempted to begin a join with all accounts.
     */
    public String selectedAlone(String alias, String prefix) {
        String selected = selected(alias);
        for (String owner : owners) {
            selected = selected.replace(
                    ", " + owner,
                    ", (SELECT " + owner + " FROM " + prefix + "account a WHERE a.account_id = " + alias
                            + ".account_id) AS " + owner.substring(2));
        }
        return selected;
    }

    /** Where a column stands among those that {@link #selected} names. */
    public int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException(column + " is no column of " + name);
        }
        return position;
    }

    /** The names of all columns but one. */
    public List<String> without(String column) {
        return columns.stream()
                .map(Column::name)
                .filter(name -> !name.equals(column))
                .toList();
    }

    /** What a row has in these columns, none of them empty. */
    public List<Object> values(R row, List<String> names) {
        return names.stream()
                .map(name -> Objects.requireNonNull(
                        columns.get(position(name) - 1).value().apply(row)))
                .toList();
    }

    /** Its name, without the prefix of all tables. */
    public String name() {
        return name;
    }

    /** The columns that tell the row, in order. */
    public List<String> keys() {
        return keyColumns().stream().map(Column::name).toList();
    }

    List<Column<R>> columns() {
        return columns;
    }

    List<Column<R>> keyColumns() {
        return columns.subList(0, keys);
    }

    List<Column<R>> changingColumns() {
        return columns.subList(firstChanging, columns.size());
    }

    /** The guarded column. */
    Optional<String> guarded() {
        return guarded;
    }

    /** The column that holds what the guarded one must have. */
    Optional<Column<R>> expecting() {
        return expecting;
    }

    /** What must still be as it is remembered where a row is changed of which there is but a memory. */
    List<Column<R>> remembered() {
        return remembered;
    }

    private Table<R> add(String column, ColumnType type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(column, type, value));
        positions.put(column, columns.size());
        return this;
    }
}
