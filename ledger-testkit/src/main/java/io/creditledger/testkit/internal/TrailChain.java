package io.creditledger.testkit.internal;

import io.creditledger.audit.AuditRecord;
import io.creditledger.internal.hash.Chain;
import io.creditledger.value.Hash;
import java.util.ArrayList;
import java.util.List;

/** The chain over what an actor tried. */
public final class TrailChain {
    private TrailChain() {}

    /** The same records, from the first one on, with the links that they have to have. */
    public static List<AuditRecord> of(List<AuditRecord> records) {
        List<AuditRecord> linked = new ArrayList<>();
        Hash link = Hash.ZERO;
        for (AuditRecord row : records) {
            link = Chain.PLAIN.link(link, row);
            linked.add(row.linked(row.number(), link));
        }
        return linked;
    }
}
