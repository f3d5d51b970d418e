package io.creditledger.jdbc.internal.sql;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The metadata of a note as tables keep it: a flat JSON object of texts, sorted by name, for whoever queries it. No text in
 * it holds a control character, so that quotes and backslashes are all there is to escape.
 */
final class MetadataText {
    private MetadataText() {}

    /** Metadata as text; nothing where there is none. */
    static Optional<String> of(Map<String, String> metadata) {
        if (metadata.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder("{");
        metadata.forEach((name, value) -> {
            quote(name, text.append(text.length() > 1 ? "," : ""));
            quote(value, text.append(':'));
        });
        return Optional.of(text.append('}').toString());
    }

    /** The metadata that {@link #of} gave this text for. */
    static SortedMap<String, String> parse(Optional<String> text) {
        SortedMap<String, String> metadata = new TreeMap<>();
        text.ifPresent(json -> {
            Reader reader = new Reader(json);
            while (reader.hasNext()) {
                metadata.put(reader.next(), reader.next());
            }
        });
        return metadata;
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        text.append('"');
    }

    /** Reads one quoted text after the other; what stands between them is known. */
    private static final class Reader {
        private final String json;
        private int place;

        Reader(String json) {
            this.json = json;
            this.place = json.indexOf('"');
        }

        boolean hasNext() {
            return place >= 0;
        }

        String next() {
            StringBuilder value = new StringBuilder();
            for (place++; json.charAt(place) != '"'; place++) {
                if (json.charAt(place) == '\\') {
                    place++;
                }
                value.append(json.charAt(place));
            }
            place = json.indexOf('"', place + 1);
            return value.toString();
        }
    }
}
