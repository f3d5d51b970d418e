package io.creditledger.internal.explain;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.internal.engine.Claims;
import io.creditledger.internal.engine.LotBirth;
import io.creditledger.internal.engine.LotPhase;
import io.creditledger.internal.engine.LotState;
import io.creditledger.value.Content;
import io.creditledger.value.Expiry;
import io.creditledger.value.LotTerms;
import io.creditledger.value.Scope;
import io.creditledger.value.Source;
import io.creditledger.value.UnitCost;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongFunction;

/** The lots that entries made, as their contents tell it. */
final class Births {
    private Births() {}

    /** The empty lot that an entry made by this draw, its first on that lot; the others are found by number. */
    static LotState of(Entry entry, Draw draw, LongFunction<LotState> lots) {
        Content content = entry.content();
        if (entry.type() == EntryType.GRANT) {
            return granted(entry, draw, content);
        }
        Optional<Expiry> reissue = content.field("reissue").map(Births::expiry);
        if (reissue.isPresent() && draw.forLot() != 0) {
            LotState replaced = lots.apply(draw.forLot());
            return usable(entry, draw, replaced.birth().terms(), reissue.get(), replaced.root());
        }
        return usable(entry, draw, LotTerms.PURCHASED, Expiry.NEVER, 0);
    }

    private static LotState granted(Entry entry, Draw draw, Content content) {
        Optional<Instant> start = content.field("start").map(Instant::parse);
        Expiry expiry = content.field("expiry").map(Births::expiry).orElse(Expiry.NEVER);
        LotBirth birth = new LotBirth(draw.lot(), entry.key(), terms(content), draw.amount(), entry.at(), start, 0);
        if (content.field("pending").isPresent()) {
            return lot(birth, LotPhase.PENDING, Optional.empty(), expiry);
        }
        Instant usable = LotBirth.usableFrom(start, entry.at());
        return lot(birth, LotPhase.ACTIVE, Optional.of(usable), expiry.from(usable));
    }

    private static LotState usable(Entry entry, Draw draw, LotTerms terms, Expiry expiry, long replaces) {
        LotBirth birth =
                new LotBirth(draw.lot(), entry.key(), terms, draw.amount(), entry.at(), Optional.empty(), replaces);
        return lot(birth, LotPhase.ACTIVE, Optional.of(entry.at()), expiry);
    }

    private static LotState lot(LotBirth birth, LotPhase phase, Optional<Instant> usable, Expiry expiry) {
        return new LotState(birth, phase, 0, usable, expiry, Optional.empty(), Claims.NONE, false);
    }

    private static LotTerms terms(Content content) {
        LotTerms terms = LotTerms.of(Source.valueOf(content.field("source").orElseThrow()));
        return new LotTerms(
                terms.source(),
                content.field("priority").map(Integer::valueOf).orElse(terms.priority()),
                content.field("scope")
                        .map(features -> Scope.of(Arrays.asList(features.split(","))))
                        .orElse(terms.scope()),
                content.field("unit cost").map(Births::unitCost));
    }

    private static UnitCost unitCost(String text) {
        int blank = text.indexOf(' ');
        return UnitCost.of(text.substring(0, blank), text.substring(blank + 1));
    }

    private static Expiry expiry(String text) {
        if (text.equals(Expiry.NEVER.toString())) {
            return Expiry.NEVER;
        }
        return text.startsWith("P") ? Expiry.after(Duration.parse(text)) : Expiry.at(Instant.parse(text));
    }
}
