package io.creditledger.testkit.hostile;

import io.creditledger.Posted;
import io.creditledger.explain.Explanation;
import io.creditledger.statement.Statement;
import io.creditledger.testkit.model.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers, in a form that can be compared, and in one that can be shown. */
final class Told {
    private static final int MOST_CHARACTERS = 160;
    private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

    private Told() {}

    /** All that an answer says, so that two of them are equal only where all of it is. */
    static Object comparable(@Nullable Object answer) {
        if (answer instanceof Posted posted) {
            return List.of(posted.command(), comparable(posted.receipt()), comparable(posted.refusal()));
        } else if (answer instanceof Throwable thrown) {
            return thrown.getClass().getName() + ": " + thrown.getMessage();
        } else if (answer instanceof Optional<?> maybe) {
            return maybe.map(Told::comparable);
        } else if (answer instanceof List<?> list) {
            return list.stream().map(Told::comparable).toList();
        } else if (answer instanceof Statement statement) {
            return comparable(statement);
        } else if (answer instanceof Explanation explanation) {
            return List.of(
                    explanation.waterfall(),
                    explanation.notUsable(),
                    explanation.promotionsFirst(),
                    explanation.afterAdjustment(),
                    explanation.nextExpiry());
        } else if (answer != null && PublicApi.isServed(answer)) {
            return "something to ask";
        }
        return answer == null ? "nothing" : Answers.comparable(answer);
    }

    private static Object comparable(Statement statement) {
        List<Object> all = new ArrayList<>();
        statement.movements().forEach(all::add);
        all.addAll(List.of(statement.asOf(), statement.opening(), statement.closing(), statement.lots()));
        StringBuilder forms = new StringBuilder();
        try {
            statement.writeText(forms, ZONE);
            statement.writeCsv(forms, ZONE);
            statement.writeJson(forms, ZONE);
            statement.writeHtml(forms, ZONE);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        all.add(forms.toString());
        return all;
    }

    /** In printable ASCII, and short. */
    static String shown(@Nullable Object value) {
        return shown(Objects.toString(value), 0);
    }

    private static String shown(String text, int from) {
        StringBuilder shown = new StringBuilder(from > 0 ? "..." : "");
        for (int i = from; i < Math.min(text.length(), from + MOST_CHARACTERS); i++) {
            char c = text.charAt(i);
            shown.append(c >= ' ' && c <= '~' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return shown + (text.length() > from + MOST_CHARACTERS ? "..." : "");
    }

    /** Where two answers part, both from a little before that on. */
    static String difference(@Nullable Object expected, @Nullable Object actual) {
        String one = Objects.toString(expected);
        String other = Objects.toString(actual);
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 40);
        return "expected " + shown(one, from) + " but was " + shown(other, from);
    }
}
