package io.creditledger.jdbc.internal.store;

import io.creditledger.inspect.RowKind;
import io.creditledger.internal.store.Examiner;
import io.creditledger.internal.store.Span;
import io.creditledger.internal.store.Visitor;
import io.creditledger.jdbc.internal.sql.ArchiveTexts;
import io.creditledger.jdbc.internal.sql.RawTexts;
import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.jdbc.internal.wire.RawRow;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All rows of the accounts of a span, read without a lock. The accounts' own rows are read once more at the end: where one is as it was
 * before, everything of its account belongs together. Of one thread.
 */
final class SpanRows {
    /** More rows than this are not read of one table: accounts seem to have more than their rows say, and are looked at one by one. */
    private static final int MOST = 40_000;

    private final Span span;
    private final ArchiveTexts texts;
    private final boolean caches;
    private List<RawRow> accounts = List.of();
    private List<RawRow> later = List.of();
    private boolean isTooMuch;
    private Map<Long, List<RawRow>> entries = Map.of();
    private Map<Long, List<RawRow>> draws = Map.of();
    private Map<Long, List<RawRow>> extensions = Map.of();
    private Map<Long, List<RawRow>> audits = Map.of();
    private Map<Long, List<RawRow>> lots = Map.of();
    private Map<Long, List<RawRow>> holds = Map.of();
    private Map<Long, List<RawRow>> refunds = Map.of();

    SpanRows(Span span, ArchiveTexts texts, boolean caches) {
        this.span = span;
        this.texts = texts;
        this.caches = caches;
    }

    SpanRows read(Tables open) {
        isTooMuch = false;
        accounts = rows(texts.accounts(), open);
        entries = byAccount(texts.entries(), open);
        draws = byAccount(texts.draws(), open);
        extensions = byAccount(texts.extensions(), open);
        audits = byAccount(texts.audits(), open);
        if (caches) {
            lots = byAccount(texts.lots(), open);
            holds = byAccount(texts.holds(), open);
            refunds = byAccount(texts.refunds(), open);
        }
        later = rows(texts.accounts(), open);
        return this;
    }

    private Map<Long, List<RawRow>> byAccount(RawTexts of, Tables open) {
        Map<Long, List<RawRow>> byAccount = new TreeMap<>();
        if (!isTooMuch) {
            for (RawRow row : rows(of, open)) {
                byAccount
                        .computeIfAbsent(row.number("account_id"), none -> new ArrayList<>())
                        .add(row);
            }
        }
        return byAccount;
    }

    private List<RawRow> rows(RawTexts of, Tables open) {
        Call<RawRow> query = of.ofAccounts(span.after(), span.upTo(), MOST);
        List<RawRow> rows = open.rows(query);
        isTooMuch |= rows.size() == MOST;
        return rows;
    }

    /** Shows the accounts, and returns the numbers of those that have to be looked at once more. */
    List<Long> show(Visitor visitor) {
        Map<Long, RawRow> now = new TreeMap<>();
        later.forEach(row -> now.put(row.number("account_id"), row));
        List<Long> left = new ArrayList<>();
        for (RawRow row : accounts) {
            long number = row.number("account_id");
            RawRow again = now.remove(number);
            if (isTooMuch || again == null || !Settled.isSame(row, again)) {
                left.add(number);
            } else {
                Strays.account(row, visitor).ifPresent(account -> show(row, account, visitor));
            }
        }
        left.addAll(now.keySet());
        if (!isTooMuch) {
            strays(visitor);
        }
        return left;
    }

    private void show(RawRow row, Account account, Visitor visitor) {
        long number = row.number("account_id");
        Examiner examiner = visitor.examiner(account);
        History history = new History(number, account, examiner, elsewhere -> List.of());
        history.show(of(entries, number), of(draws, number), of(extensions, number));
        history.showAudits(of(audits, number));
        examiner.caches().ifPresent(expected -> {
            CacheCheck check = new CacheCheck(number, expected);
            check.account(row);
            if (caches) {
                check.lots(of(lots, number).iterator());
                check.holds(of(holds, number).iterator());
                check.refunds(of(refunds, number).iterator());
            }
            check.differences().forEach(examiner::differs);
        });
        examiner.end();
        visitor.seen(examiner);
    }

    private static List<RawRow> of(Map<Long, List<RawRow>> rows, long number) {
        return Optional.ofNullable(rows.get(number)).orElse(List.of());
    }

    private void strays(Visitor visitor) {
        Set<Long> known = new TreeSet<>();
        accounts.forEach(row -> known.add(row.number("account_id")));
        later.forEach(row -> known.add(row.number("account_id")));
        strays(RowKind.ENTRY, entries, "entry_no", "", known, visitor);
        strays(RowKind.DRAW, draws, "entry_no", "draw_no", known, visitor);
        strays(RowKind.EXTENSION, extensions, "entry_no", "extension_no", known, visitor);
        strays(RowKind.AUDIT, audits, "audit_no", "", known, visitor);
        strays(RowKind.LOT, lots, "lot_no", "", known, visitor);
        strays(RowKind.HOLD, holds, "entry_no", "", known, visitor);
        strays(RowKind.REFUND, refunds, "entry_no", "", known, visitor);
    }

    private static void strays(
            RowKind kind, Map<Long, List<RawRow>> rows, String number, String part, Set<Long> known, Visitor visitor) {
        rows.forEach((account, some) -> {
            if (!known.contains(account)) {
                Strays.tell(kind, some, number, part, visitor);
            }
        });
    }
}
