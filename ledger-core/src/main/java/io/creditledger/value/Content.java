package io.creditledger.value;

import io.creditledger.error.InvalidInputException;
import io.creditledger.internal.check.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that decides the effect of a command, field by field, as its caller said it: fields left at their default
 * are not in it, relative forms stay relative. Two commands under one key are the same command exactly when their
 * contents are equal. Immutable.
 */
public final class Content {
    /** The content of a command that says nothing beyond its kind. */
    public static final Content NONE = new Content(Map.of());

    private final Map<String, String> fields;

    private Content(Map<String, String> fields) {
        this.fields = fields;
    }

    /** A content with one more field. */
    public Content with(String field, Object value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value.toString());
        return new Content(more);
    }

    /** A content with one more field where there is a value. */
    public Content with(String field, Optional<?> value) {
        return value.isPresent() ? with(field, value.get()) : this;
    }

    /** A content with one more field where the value is not the default. */
    public Content with(String field, Object value, Object byDefault) {
        return value.equals(byDefault) ? this : with(field, value);
    }

    /** The value of a field, as text. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The first field, in order of saying, in which two contents differ. */
    public Optional<String> firstDifference(Content other) {
        return fields.keySet().stream()
                .filter(name -> !Objects.equals(fields.get(name), other.fields.get(name)))
                .findFirst()
                .or(() -> other.fields.keySet().stream()
                        .filter(name -> !fields.containsKey(name))
                        .findFirst());
    }

    /** One line {@code field=value} for each field. No value holds a line break, so this reads back exactly. */
    public String text() {
        StringBuilder text = new StringBuilder();
        fields.forEach((field, value) -> text.append(text.isEmpty() ? "" : "\n")
                .append(field)
                .append('=')
                .append(value));
        return text.toString();
    }

    /** The content that {@link #text()} gave this text for. */
    public static Content parse(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : Checks.present("content", text).isEmpty() ? new String[0] : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new InvalidInputException("content", "has a line that is no field");
            }
            fields.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return new Content(fields);
    }

    /** Equal where all fields are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && fields.equals(that.fields);
    }

    /** Consistent with {@link #equals}. */
    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** The fields and values. */
    @Override
    public String toString() {
        return fields.toString();
    }
}
