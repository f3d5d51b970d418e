package io.creditledger.internal.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Values in JSON (RFC 8259), each in one line. */
public final class Json {
    private Json() {}

    /** An object with one member for each column. */
    public static <T> String object(List<Column<T>> columns, T row) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        columns.forEach(column ->
                members.add(string(column.name()) + ":" + value(column.value().apply(row))));
        return members.toString();
    }

    /**
     * Numbers, truth values, maps and collections as JSON has them, an empty {@link Optional} as null, everything else as a
     * string.
     */
    public static String value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? value(optional.get()) : "null";
        } else if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof Map<?, ?> map) {
            StringJoiner members = new StringJoiner(",", "{", "}");
            map.forEach((name, member) -> members.add(string(name.toString()) + ":" + value(member)));
            return members.toString();
        } else if (value instanceof Collection<?> collection) {
            StringJoiner items = new StringJoiner(",", "[", "]");
            collection.forEach(item -> items.add(value(item)));
            return items.toString();
        }
        return string(value.toString());
    }

    /** Hidden characters are escaped, and so is what would end a script if this stood in one. */
    private static String string(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            append(text.codePointAt(i), json);
        }
        return json.append('"').toString();
    }

    private static void append(int character, StringBuilder json) {
        if (character == '"' || character == '\\') {
            json.append('\\').append((char) character);
        } else if (character == '<' || Hidden.is(character)) {
            for (char unit : Character.toChars(character)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        } else {
            json.appendCodePoint(character);
        }
    }
}
