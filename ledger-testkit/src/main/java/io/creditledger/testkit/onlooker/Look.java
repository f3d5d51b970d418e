package io.creditledger.testkit.onlooker;

import io.creditledger.Ledger;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.entry.Totals;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.statement.LotLine;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import io.creditledger.testkit.internal.Standing;
import io.creditledger.value.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What one reader asks of an account, and what it knows of it from before. Of one thread. */
final class Look {
    private static final HistoryQuery NEWEST = HistoryQuery.newestFirst().limit(4);
    private static final LotQuery LOTS = LotQuery.of(LotStatus.USABLE, LotStatus.PENDING, LotStatus.SCHEDULED);
    private static final Duration LONG = Duration.ofDays(3650);

    /** An explanation reads the history from its first entry on. */
    private static final long SHORT_HISTORY = 50;

    private final Ledger ledger;
    private final Map<Account, Entry> known = new HashMap<>();

    Look(Ledger ledger) {
        this.ledger = ledger;
    }

    Sightings at(Account account) {
        List<String> found = new ArrayList<>();
        Optional<Entry> newest = newest(account, found);
        Balance balance = ledger.balance(account);
        List<Lot> lots = ledger.lots(account, LOTS);
        Map<String, Totals> others = others(account, newest);
        boolean quiet = newest(account, found).equals(newest);
        if (quiet) {
            List<String> violations = new ArrayList<>(Standing.violations(account, newest, balance, lots));
            others.forEach((what, totals) -> agree(account + ", " + what, balance.totals(), totals, violations));
            if (!violations.isEmpty()) {
                violations.add("read were " + newest + ", " + balance + ", " + lots + ", " + others);
            }
            found.addAll(violations);
        }
        newest.ifPresent(entry -> statement(entry, found));
        int statements = newest.isPresent() ? 1 : 0;
        return new Sightings(quiet ? 1 + statements : statements, quiet ? 0 : 1, 0, found);
    }

    private Map<String, Totals> others(Account account, Optional<Entry> newest) {
        Map<String, Totals> others = new HashMap<>();
        newest.ifPresent(entry -> {
            others.put("balance at " + entry.at(), ledger.balanceAt(account, entry.at()));
            if (entry.sequence() <= SHORT_HISTORY) {
                others.put("explanation", ledger.explain(account).waterfall().totals());
            }
        });
        return others;
    }

    /** The newest entry, after the newest few were judged: a chain that goes on where it was, and no entry changes. */
    private Optional<Entry> newest(Account account, List<String> found) {
        List<Entry> page = ledger.history(account, NEWEST).items();
        for (int i = 1; i < page.size(); i++) {
            Entry entry = page.get(i - 1);
            Entry before = page.get(i);
            if (entry.sequence() != before.sequence() + 1
                    || !entry.before().equals(before.after())
                    || entry.at().isBefore(before.at())) {
                found.add("I4 " + account + ": " + entry + " does not go on from " + before);
            }
        }
        Optional<Entry> written = page.stream().filter(Entry::isWritten).findFirst();
        Entry last = known.get(account);
        if (last != null
                && (page.isEmpty()
                        || written.filter(entry -> entry.sequence() < last.sequence())
                                .isPresent())) {
            found.add("I4 " + account + ": was at " + last + ", went back to " + page);
        }
        page.stream()
                .filter(entry -> last != null && entry.sequence() == last.sequence() && !entry.equals(last))
                .forEach(entry -> found.add("I4 " + account + ": " + last + " has become " + entry));
        written.ifPresent(entry -> known.put(account, entry));
        return page.stream().findFirst();
    }

    /** Of one moment, whatever is written meanwhile: totals, lots and last movement. */
    private void statement(Entry newest, List<String> found) {
        Account account = newest.account();
        Statement statement =
                ledger.statement(account, Period.of(newest.at(), newest.at().plus(LONG)));
        String place = account + ", statement from " + newest.at() + " as of " + statement.asOf();
        Totals last = statement.opening();
        for (Entry movement : statement.movements()) {
            agree(place + ", before entry " + movement.sequence(), last, movement.before(), found);
            last = movement.after();
        }
        agree(place + ", closing", last, statement.closing(), found);
        agree(place + ", usable lots", statement.closing().usable(), sum(statement, true), found);
        agree(place + ", pending lots", statement.closing().pending(), sum(statement, false), found);
    }

    private static long sum(Statement statement, boolean usable) {
        return statement.lots().stream()
                .filter(line -> (line.status() == LotStatus.USABLE) == usable)
                .mapToLong(LotLine::remaining)
                .sum();
    }

    private static void agree(String what, Object expected, Object actual, List<String> found) {
        if (!Objects.equals(expected, actual)) {
            found.add("I11 " + what + ": is " + actual + ", should be " + expected);
        }
    }
}
