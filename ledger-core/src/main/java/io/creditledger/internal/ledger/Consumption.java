package io.creditledger.internal.ledger;

import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.query.AuditFilter;
import io.creditledger.query.AuditPlace;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Direction;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entries that are records themselves, told among the audit records of their account. */
final class Consumption {
    private static final Set<EntryType> TYPES =
            Stream.of(EntryType.values()).filter(type -> !type.isAudited()).collect(Collectors.toSet());

    private final AuditQuery query;
    private final BiFunction<Account, HistoryQuery, Page<Entry>> history;

    Consumption(AuditQuery query, BiFunction<Account, HistoryQuery, Page<Entry>> history) {
        this.query = query;
        this.history = history;
    }

    /** Both as one, in the order of the query, one more than a page holds. */
    List<AuditRecord> among(List<AuditRecord> records) {
        Comparator<AuditRecord> order = Comparator.comparing(AuditPlace::of);
        return Stream.concat(records.stream(), entries().stream())
                .sorted(query.direction() == Direction.NEWEST_FIRST ? order.reversed() : order)
                .limit(query.limit() + 1L)
                .toList();
    }

    private List<AuditRecord> entries() {
        Account account = query.filter().account().orElseThrow();
        List<AuditRecord> found = new ArrayList<>();
        Set<AuditOutcome> outcomes = query.filter().outcomes();
        boolean isWanted = outcomes.isEmpty() || outcomes.contains(AuditOutcome.APPLIED);
        Optional<HistoryQuery> wanted = isWanted && !types().isEmpty() ? Optional.of(first()) : Optional.empty();
        while (wanted.isPresent() && found.size() <= query.limit()) {
            HistoryQuery asked = wanted.get();
            Page<Entry> page = history.apply(account, asked);
            page.items().stream().map(AuditRecord::of).filter(query::wants).forEach(found::add);
            wanted = page.next().map(asked::after);
        }
        return found;
    }

    /** What the history can filter by itself; the query does the rest. */
    private HistoryQuery first() {
        AuditFilter filter = query.filter();
        HistoryQuery all = new HistoryQuery(
                query.direction(),
                types(),
                filter.from(),
                filter.until(),
                filter.actor(),
                filter.reference(),
                OptionalLong.empty(),
                Math.min(1000, query.limit() + 1),
                Optional.empty());
        return query.after()
                .map(AuditPlace::parse)
                .map(place -> beyond(all, place))
                .orElse(all);
    }

    /** By time alone: other records may stand between an entry and the next. The query itself sees to what is left at that instant. */
    private HistoryQuery beyond(HistoryQuery all, AuditPlace place) {
        if (query.direction() == Direction.NEWEST_FIRST) {
            Instant end = place.at().plus(1, ChronoUnit.MICROS);
            return all.until().filter(before -> before.isBefore(end)).isPresent() ? all : all.until(end);
        }
        return all.from().filter(start -> start.isAfter(place.at())).isPresent() ? all : all.from(place.at());
    }

    private Set<EntryType> types() {
        return TYPES.stream()
                .filter(type -> query.filter().actions().isEmpty()
                        || query.filter().actions().contains(AuditAction.of(type)))
                .collect(Collectors.toSet());
    }
}
