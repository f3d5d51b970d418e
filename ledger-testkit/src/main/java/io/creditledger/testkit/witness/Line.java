package io.creditledger.testkit.witness;

import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a journal: its kind, the call, the key, and what belongs to the kind, encoded as in a URL, with tabs between them.
 *
 * @param kind what it tells
 * @param call which call it belongs to
 * @param key the key of the command
 * @param rest what is told
 */
record Line(Kind kind, String call, Key key, List<String> rest) {
    private static final String NONE = "-";

    /** What a line tells. */
    enum Kind {
        INTENT,
        ACKNOWLEDGED,
        REFUSED,
        UNKNOWN
    }

    static Line intent(String call, Command command) {
        List<String> rest = new ArrayList<>();
        rest.add(command.type().name());
        rest.addAll(command.account()
                .map(account -> List.of(account.owner(), account.currency()))
                .orElse(List.of(NONE, "")));
        rest.add(command.content().text());
        return new Line(Kind.INTENT, call, command.key(), List.copyOf(rest));
    }

    static Line acknowledged(String call, Receipt receipt) {
        Entry entry = receipt.entry();
        return new Line(
                Kind.ACKNOWLEDGED,
                call,
                entry.key(),
                List.of(
                        entry.account().owner(),
                        entry.account().currency(),
                        Long.toString(entry.sequence()),
                        entry.hash().toString(),
                        receipt.outcome().name()));
    }

    static Line refused(String call, Command command, Throwable answer) {
        return new Line(Kind.REFUSED, call, command.key(), List.of(answer.toString()));
    }

    static Line unknown(String call, Command command, Throwable reason) {
        return new Line(Kind.UNKNOWN, call, command.key(), List.of(reason.toString()));
    }

    /** The type of the entry that an intent is to leave. */
    EntryType type() {
        return EntryType.valueOf(rest.get(0));
    }

    /** The content of an intent. */
    Content content() {
        return Content.parse(rest.get(3));
    }

    /** The account, where an intent names one; that of an acknowledged entry. */
    Optional<Account> account() {
        return switch (kind) {
            case INTENT ->
                rest.get(2).isEmpty() ? Optional.empty() : Optional.of(new Account(rest.get(1), rest.get(2)));
            case ACKNOWLEDGED -> Optional.of(new Account(rest.get(0), rest.get(1)));
            default -> Optional.empty();
        };
    }

    /** The place of an acknowledged entry. */
    long sequence() {
        return Long.parseLong(rest.get(2));
    }

    /** The hash of an acknowledged entry, which covers all that it says and everything before it. */
    Hash hash() {
        return Hash.parse(rest.get(3));
    }

    /** Whether the answer was that this very call had made the entry. */
    boolean isApplied() {
        return kind == Kind.ACKNOWLEDGED && rest.get(4).equals(Outcome.APPLIED.name());
    }

    /** Whether an entry is what an intent asks for. */
    boolean isFor(Entry entry) {
        return entry.key().equals(key)
                && entry.type() == type()
                && entry.content().equals(content())
                && account().map(entry.account()::equals).orElse(true);
    }

    /** The line as it is written, with its end. */
    String text() {
        StringBuilder text = new StringBuilder(kind.name());
        text.append('\t').append(call).append('\t').append(key.value());
        rest.forEach(field -> text.append('\t').append(URLEncoder.encode(field, StandardCharsets.UTF_8)));
        return text.append('\n').toString();
    }

    /** The line that {@link #text} made this of, without the end. */
    static Line parse(String text) {
        String[] fields = text.split("\t", -1);
        List<String> rest = new ArrayList<>();
        for (int i = 3; i < fields.length; i++) {
            rest.add(URLDecoder.decode(fields[i], StandardCharsets.UTF_8));
        }
        return new Line(Kind.valueOf(fields[0]), fields[1], Key.of(fields[2]), List.copyOf(rest));
    }
}
