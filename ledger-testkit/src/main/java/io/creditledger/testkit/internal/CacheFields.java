package io.creditledger.testkit.internal;

import io.creditledger.inspect.Row;
import io.creditledger.internal.engine.Claims;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.engine.Held;
import io.creditledger.internal.engine.LotBirth;
import io.creditledger.internal.engine.LotState;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What caches say, field by field, under the names that the columns of tables have. */
final class CacheFields {
    static final Comparator<Row> ORDER = Comparator.comparing(Row::kind).thenComparingLong(Row::number);

    private final Map<String, String> fields = new LinkedHashMap<>();

    private CacheFields() {}

    static Map<String, String> of(Head head) {
        return new CacheFields()
                .with("last_entry", head.sequence())
                .with("last_lot", head.lots())
                .with("last_audit", head.audits())
                .with("last_at", head.lastAt())
                .with("available", head.totals().available())
                .with("held", head.totals().held())
                .with("pending", head.totals().pending())
                .with("debt", head.totals().debt())
                .with("scoped", head.scoped())
                .with("scoped_pending", head.scopedPending())
                .with("entry_chain", head.chain())
                .with("audit_chain", head.auditChain())
                .fields;
    }

    static Map<String, String> of(LotState lot) {
        LotBirth birth = lot.birth();
        Claims claims = lot.claims();
        return new CacheFields()
                .with("lot_key", birth.key())
                .with("made_at", birth.at())
                .with("granted", birth.granted())
                .with("source", birth.terms().source())
                .with("priority", birth.terms().priority())
                .with("scope", birth.terms().scope())
                .with("unit_cost", birth.terms().unitCost())
                .with("starts_at", birth.startsAt())
                .with("replaces", birth.replaces())
                .with("phase", lot.phase())
                .with("remaining", lot.remaining())
                .with("usable_from", lot.usableFrom())
                .with("expires_at", lot.expiry())
                .with("settled_by", lot.settledBy())
                .with("lapsed", claims.lapsed())
                .with("revoked", claims.revoked())
                .with("elsewhere", claims.elsewhere())
                .with("spared", claims.spared())
                .with("declared", claims.declarations().text())
                .fields;
    }

    static Map<String, String> of(Held hold) {
        return new CacheFields()
                .with("hold_key", hold.key())
                .with("amount", hold.amount())
                .with("ends_at", hold.until())
                .with("state", hold.state())
                .with("settled_by", hold.settledBy())
                .with("draws", hold.draws())
                .fields;
    }

    private CacheFields with(String field, Object value) {
        fields.put(field, value.toString());
        return this;
    }

    private CacheFields with(String field, Optional<?> value) {
        return with(field, value.isPresent() ? value.get().toString() : "nothing");
    }
}
