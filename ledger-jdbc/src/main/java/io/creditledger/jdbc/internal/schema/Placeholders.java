package io.creditledger.jdbc.internal.schema;

import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.LedgerTables;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for the placeholders of the migrations: names, and how this database spells. Immutable. */
record Placeholders(Map<String, String> values) {
    private static final Pattern PLACEHOLDER = Pattern.compile("( ?)\\$\\{(\\w+)}");

    private static final String NEVER = String.valueOf(Long.MAX_VALUE);

    static Placeholders of(DatabaseEngine engine, LedgerTables tables) {
        Spelling spelling = Spelling.of(engine);
        Map<String, String> values = new TreeMap<>(spelling.words());
        String utc = spelling.word("utc");
        values.remove("utc");
        values.put("ledger", tables.qualifiedPrefix());
        values.put("name", tables.prefix());
        values.put("happened_utc", utc.replace("?", "e.happened_at"));
        values.put("recorded_utc", utc.replace("?", "e.recorded_at"));
        values.put("last_utc", utc.replace("?", "a.last_at"));
        values.put("due_utc", utc.replace("?", "NULLIF(a.next_due, " + NEVER + ")"));
        return new Placeholders(values);
    }

    /** A text with every placeholder filled in, without the blank before one that nothing stands for. */
    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(filled(found)));
    }

    private String filled(MatchResult found) {
        String value = values.get(found.group(2));
        if (value == null) {
            throw new IllegalStateException("Nothing stands for " + found.group(2));
        }
        return value.isEmpty() ? "" : found.group(1) + value;
    }
}
