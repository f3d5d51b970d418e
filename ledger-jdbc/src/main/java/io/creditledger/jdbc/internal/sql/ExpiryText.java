package io.creditledger.jdbc.internal.sql;

import io.creditledger.value.Expiry;
import java.time.Duration;
import java.time.Instant;

/** An expiry as one text: {@code never}, an instant or a duration, as {@link Expiry#toString()} writes it. */
final class ExpiryText {
    private ExpiryText() {}

    /** The expiry that was written as this text. */
    static Expiry parse(String text) {
        if (text.equals("never")) {
            return Expiry.NEVER;
        }
        return text.startsWith("P") ? Expiry.after(Duration.parse(text)) : Expiry.at(Instant.parse(text));
    }
}
