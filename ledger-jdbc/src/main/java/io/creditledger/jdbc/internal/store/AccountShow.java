package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Entry;
import io.creditledger.error.InvalidInputException;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.store.Difference;
import io.creditledger.internal.store.Examiner;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.sql.ArchiveTexts;
import io.creditledger.jdbc.internal.sql.RawTexts;
import io.creditledger.jdbc.internal.wire.RawRow;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shows one account to an examiner, page by page: first its history, which only grows, as far as it goes; then the caches, if nobody wrote to
 * it meanwhile. Otherwise what has been added, and the caches again. Of one thread.
 */
final class AccountShow {
    private static final int ATTEMPTS = 10;
    private static final int PAGE = 1_000;

    private final long number;
    private final Account account;
    private final ArchiveTexts texts;
    private final Examiner examiner;
    private final boolean caches;
    private long lastEntry = Long.MIN_VALUE;
    private long lastAudit = Long.MIN_VALUE;
    private long auditedEntry = Long.MIN_VALUE;

    AccountShow(long number, Account account, ArchiveTexts texts, Examiner examiner, boolean caches) {
        this.number = number;
        this.account = account;
        this.texts = texts;
        this.examiner = examiner;
        this.caches = caches;
    }

    Examiner examiner() {
        return examiner;
    }

    /** Shows it without a lock; false where it was written to again and again meanwhile. */
    boolean withoutLock(Tables open) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<RawRow> before = row(open);
            history(open);
            List<RawRow> draws = behind(texts.draws(), open);
            List<RawRow> extensions = behind(texts.extensions(), open);
            List<Difference> differences =
                    before.map(row -> differences(row, open)).orElse(List.of());
            Optional<RawRow> after = row(open);
            if (before.isEmpty() || after.isEmpty() || Settled.isSame(before.get(), after.get())) {
                end(draws, extensions, differences);
                return true;
            }
        }
        return false;
    }

    /** Shows what is left of it while nobody can write to it, and returns where its caches are wrong. */
    List<Difference> locked(Tables open) {
        open.lockedRow(account);
        history(open);
        List<Difference> differences =
                row(open).map(row -> differences(row, open)).orElse(List.of());
        end(behind(texts.draws(), open), behind(texts.extensions(), open), differences);
        return differences;
    }

    private void end(List<RawRow> draws, List<RawRow> extensions, List<Difference> differences) {
        new Parts(draws, RowKind.DRAW, "draw_no", examiner).end();
        new Parts(extensions, RowKind.EXTENSION, "extension_no", examiner).end();
        differences.forEach(examiner::differs);
        examiner.end();
    }

    private Optional<RawRow> row(Tables open) {
        return open.rows(texts.accounts().ofAccounts(number - 1, number, 1)).stream()
                .findFirst();
    }

    /** Audit records follow their entries closely, so that neither has to wait long for the other. */
    private void history(Tables open) {
        History history = new History(number, account, examiner, keys -> acts(keys, open));
        List<RawRow> entries;
        do {
            entries = open.rows(texts.entries().ofAccount(number, lastEntry, PAGE));
            if (!entries.isEmpty()) {
                long upTo = entries.get(entries.size() - 1).number("entry_no");
                history.show(
                        entries,
                        open.rows(texts.draws().between(number, lastEntry, upTo)),
                        open.rows(texts.extensions().between(number, lastEntry, upTo)));
                lastEntry = upTo;
            }
            audits(history, entries.size() < PAGE ? Long.MAX_VALUE : lastEntry, open);
        } while (entries.size() == PAGE);
    }

    /** What belongs to none of the entries, unless one was written a moment ago. */
    private List<RawRow> behind(RawTexts of, Tables open) {
        return open.rows(of.between(number, lastEntry, Long.MAX_VALUE));
    }

    private void audits(History history, long upTo, Tables open) {
        while (auditedEntry <= upTo) {
            List<RawRow> page = open.rows(texts.audits().ofAccount(number, lastAudit, PAGE));
            history.showAudits(page);
            if (!page.isEmpty()) {
                lastAudit = page.get(page.size() - 1).number("audit_no");
                auditedEntry = page.get(page.size() - 1).number("entry_no");
            }
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private List<Difference> differences(RawRow row, Tables open) {
        return examiner.caches()
                .map(expected -> {
                    CacheCheck check = new CacheCheck(number, expected);
                    check.account(row);
                    if (caches) {
                        check.lots(all(texts.lots(), "lot_no", open));
                        check.holds(all(texts.holds(), "entry_no", open));
                        check.refunds(all(texts.refunds(), "entry_no", open));
                    }
                    return check.differences();
                })
                .orElse(List.of());
    }

    private Iterator<RawRow> all(RawTexts of, String key, Tables open) {
        return new RowPages(after -> open.rows(of.ofAccount(number, after, PAGE)), key, PAGE);
    }

    /** The acts with these keys; one that cannot be read is not there. */
    private static Collection<Entry> acts(Set<Key> keys, Tables open) {
        try {
            return open.entries()
                    .of(open.opened(new Request(Set.of(), keys, Extent.HEAD, Instant.MIN))
                            .entries());
        } catch (IllegalArgumentException | DateTimeException | InvalidInputException garbled) {
            List<Entry> readable = new ArrayList<>();
            if (keys.size() > 1) {
                keys.forEach(key -> readable.addAll(acts(Set.of(key), open)));
            }
            return readable;
        }
    }
}
