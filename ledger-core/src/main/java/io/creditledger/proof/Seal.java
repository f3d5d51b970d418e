package io.creditledger.proof;

import static io.creditledger.internal.check.Checks.notNegative;

import io.creditledger.error.InvalidInputException;
import io.creditledger.internal.check.Checks;
import io.creditledger.value.Hash;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one seal says of all accounts, in a form that can be published where nobody who writes to the database can reach it: the
 * root of a Merkle tree over their heads. Immutable.
 *
 * @param number 1, 2, 3, ... without gap
 * @param at when it was made; never earlier than the seal before it
 * @param accounts how many accounts it covers
 * @param entries how many entries they had in sum
 * @param root the root of the tree over their heads
 * @param previous the hash of the seal before this one, {@link Hash#ZERO} for the first
 * @param hash the link of the chain of seals that covers all of this, who made it and why
 */
public record Seal(long number, Instant at, long accounts, long entries, Hash root, Hash previous, Hash hash) {
    private static final Pattern TEXT =
            Pattern.compile("credit-ledger/seal/1 number=(\\d{1,18}) at=(\\S+) accounts=(\\d{1,18}) entries=(\\d{1,18})"
                    + " root=([0-9a-f]{64}) previous=(\\S+) hash=(\\S+)");

    /** Checks the bounds. */
    public Seal {
        Checks.positive("number", number);
        at = Checks.instant("at", at);
        notNegative("accounts", accounts);
        notNegative("entries", entries);
        Checks.present("root", root);
        Checks.present("previous", previous);
        Checks.present("hash", hash);
    }

    /** The seal that {@link #text} gave this line for; white space around it does not matter. */
    public static Seal parse(String text) {
        Matcher line = TEXT.matcher(Checks.present("text", text).strip());
        if (!line.matches()) {
            throw notASeal();
        }
        try {
            return new Seal(
                    Long.parseLong(line.group(1)),
                    Instant.parse(line.group(2)),
                    Long.parseLong(line.group(3)),
                    Long.parseLong(line.group(4)),
                    Hash.parse(line.group(5)),
                    Hash.parse(line.group(6)),
                    Hash.parse(line.group(7)));
        } catch (DateTimeParseException | InvalidInputException malformed) {
            throw notASeal();
        }
    }

    /** One line of printable ASCII that says all of it: what one publishes. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "credit-ledger/seal/1 number=%d at=%s accounts=%d entries=%d root=%s previous=%s hash=%s",
                number,
                at,
                accounts,
                entries,
                root,
                previous,
                hash);
    }

    private static InvalidInputException notASeal() {
        return new InvalidInputException("text", "is not the line of a seal");
    }
}
