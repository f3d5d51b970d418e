package io.creditledger.testkit.model;

import io.creditledger.audit.AuditRecord;
import io.creditledger.query.AuditPlace;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Direction;
import io.creditledger.query.Page;
import io.creditledger.value.Hash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The audit trail: one record for each entry of an audited kind. */
final class Audits {
    private Audits() {}

    static Page<AuditRecord> of(Facts facts, AuditQuery query) {
        List<AuditRecord> rows = new ArrayList<>();
        facts.all().forEach(past -> rows.addAll(records(past)));
        rows.removeIf(row -> !query.filter().matches(row) || isBeyond(row, query));
        rows.sort(Comparator.comparing(AuditPlace::of));
        return Histories.page(
                rows,
                query.direction(),
                query.limit(),
                row -> AuditPlace.of(row).cursor());
    }

    private static boolean isBeyond(AuditRecord row, AuditQuery query) {
        if (query.after().isEmpty()) {
            return false;
        }
        int place = AuditPlace.of(row).compareTo(AuditPlace.parse(query.after().get()));
        return query.direction() == Direction.NEWEST_FIRST ? place >= 0 : place <= 0;
    }

    private static List<AuditRecord> records(Past past) {
        List<AuditRecord> records = new ArrayList<>();
        Hash link = Hash.ZERO;
        for (Fact fact : past.facts()) {
            if (fact.type().isAudited()) {
                AuditRecord row = AuditRecord.of(fact.entry(), records.size() + 1L, Optional.empty());
                records.add(Chain.link(link, row));
                link = records.get(records.size() - 1).hash();
            }
        }
        return records;
    }
}
