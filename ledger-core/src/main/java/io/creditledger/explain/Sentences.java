package io.creditledger.explain;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Sentences about one account in the making, with the times of one zone. Not thread-safe. */
final class Sentences {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final int MOST = 10;

    private final Account account;
    private final ZoneId zone;
    private final List<String> lines = new ArrayList<>();

    Sentences(Account account, ZoneId zone) {
        this.account = account;
        this.zone = zone;
    }

    /** Adds a line. */
    Sentences say(String line) {
        lines.add(line);
        return this;
    }

    /** Adds a line for each of the first of many, and how many more there are. */
    <T> Sentences first(List<T> many, Function<T, String> line) {
        many.stream().limit(MOST).map(line).forEach(lines::add);
        return many.size() > MOST ? item("and " + (many.size() - MOST) + " more lots") : this;
    }

    /** Adds a line that belongs to the one before. */
    Sentences item(String line) {
        return say("- " + line);
    }

    /** Adds what lowered or raised the available credits, under a heading, where something did. */
    Sentences changes(String heading, List<Change> changes, boolean raised) {
        List<Change> these = changes.stream()
                .filter(change -> change.raised() == raised)
                .sorted((one, other) -> other.amount().compareTo(one.amount()))
                .toList();
        if (!these.isEmpty()) {
            say(heading);
        }
        these.forEach(change -> item(Words.number(change.amount()) + " " + Words.done(change.type()) + " ("
                + Words.times(change.count()) + ")"));
        return this;
    }

    /** Adds what is available, owed and set aside at a moment. */
    Sentences standing(Totals totals, Instant at) {
        say("On " + time(at) + " " + credits(totals.available()) + " are available.");
        if (totals.debt() > 0) {
            say("There is a debt of " + credits(totals.debt()) + ", which the next credits pay first.");
        }
        if (totals.held() > 0) {
            say(credits(totals.held()) + " are set aside for running work.");
        }
        return this;
    }

    /** An amount with the account's currency. */
    String credits(BigInteger amount) {
        boolean one = amount.equals(BigInteger.ONE) && account.currency().equals(Account.DEFAULT_CURRENCY);
        return Words.number(amount) + " " + (one ? "credit" : account.currency());
    }

    /** An amount with the account's currency. */
    String credits(long amount) {
        return credits(BigInteger.valueOf(amount));
    }

    /** An instant, to the second; full minutes without. */
    String time(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        DateTimeFormatter format = local.getSecond() == 0 ? MINUTE : SECOND;
        return format.format(local) + " " + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
    }

    /** An act: when, under which key, by whom and why. */
    String act(Entry entry) {
        return time(entry.at()) + ", " + entry.key() + ", " + Words.by(entry);
    }

    /** When a lot ends. */
    String expiry(LotFacts lot) {
        return lot.expiry().instant().map(end -> "on " + time(end)).orElse("never");
    }

    /** Since when a lot could be used. */
    String usableFrom(LotFacts lot) {
        return lot.usableFrom().map(this::time).orElse("its payment");
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
