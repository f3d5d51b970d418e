package io.creditledger.jdbc.internal.sql;

import io.creditledger.internal.engine.Claims;
import io.creditledger.internal.engine.Declarations;
import io.creditledger.internal.engine.LotBirth;
import io.creditledger.internal.engine.LotPhase;
import io.creditledger.internal.engine.LotState;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import io.creditledger.value.Scope;
import io.creditledger.value.Source;
import io.creditledger.value.UnitCost;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the table of lots. Immutable.
 *
 * @param sourceRank the source's place in the burn order
 * @param unscoped 0 with a scope, 1 without: its place in the burn order
 * @param isOpen 1 while something remains
 * @param expiresAt when it ends; never for a relative expiry that is not fixed yet
 * @param lasts that relative expiry
 * @param dueAt when something happens to it by itself
 * @param told 1 once somebody was told that it is about to expire
 */
public record LotRow(
        long accountId,
        long lotNo,
        Key lotKey,
        Instant madeAt,
        long granted,
        Source source,
        int sourceRank,
        int priority,
        Optional<String> scope,
        int unscoped,
        Optional<String> unitCost,
        Optional<String> unitCurrency,
        Optional<Instant> startsAt,
        Optional<Long> replaces,
        LotPhase phase,
        int isOpen,
        long remaining,
        Optional<Instant> usableFrom,
        Instant expiresAt,
        Optional<String> lasts,
        Instant dueAt,
        Optional<Key> settledBy,
        long lapsed,
        long revoked,
        long elsewhere,
        long spared,
        Optional<String> declared,
        int told) {
    /** Its table. */
    public static final Table<LotRow> TABLE = Table.<LotRow>named("lot")
            .key("account_id", LotRow::accountId)
            .key("lot_no", LotRow::lotNo)
            .text("lot_key", row -> row.lotKey().value())
            .number("made_at", row -> Micros.of(row.madeAt()))
            .number("granted", LotRow::granted)
            .text("source", row -> row.source().name())
            .small("source_rank", LotRow::sourceRank)
            .small("priority", LotRow::priority)
            .maybeText("scope", LotRow::scope)
            .small("unscoped", LotRow::unscoped)
            .maybeText("unit_cost", LotRow::unitCost)
            .maybeText("unit_currency", LotRow::unitCurrency)
            .maybeNumber("starts_at", row -> row.startsAt().map(Micros::of))
            .maybeNumber("replaces", LotRow::replaces)
            .changing()
            .text("phase", row -> row.phase().name())
            .small("is_open", LotRow::isOpen)
            .number("remaining", LotRow::remaining)
            .maybeNumber("usable_from", row -> row.usableFrom().map(Micros::of))
            .number("expires_at", row -> Micros.of(row.expiresAt()))
            .maybeText("lasts", LotRow::lasts)
            .number("due_at", row -> Micros.of(row.dueAt()))
            .maybeText("settled_by", row -> row.settledBy().map(Key::value))
            .number("lapsed", LotRow::lapsed)
            .number("revoked", LotRow::revoked)
            .number("elsewhere", LotRow::elsewhere)
            .number("spared", LotRow::spared)
            .maybeText("declared", LotRow::declared)
            .small("told", LotRow::told);

    /** Reads the row that a result is at. */
    public static LotRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result, TABLE);
        return new LotRow(
                row.number("account_id"),
                row.number("lot_no"),
                row.key("lot_key"),
                row.instant("made_at"),
                row.number("granted"),
                row.one(Source.class, "source"),
                row.small("source_rank"),
                row.small("priority"),
                row.maybeText("scope"),
                row.small("unscoped"),
                row.maybeText("unit_cost"),
                row.maybeText("unit_currency"),
                row.maybeInstant("starts_at"),
                row.maybeNumber("replaces"),
                row.one(LotPhase.class, "phase"),
                row.small("is_open"),
                row.number("remaining"),
                row.maybeInstant("usable_from"),
                row.instant("expires_at"),
                row.maybeText("lasts"),
                row.instant("due_at"),
                row.maybeKey("settled_by"),
                row.number("lapsed"),
                row.number("revoked"),
                row.number("elsewhere"),
                row.number("spared"),
                row.maybeText("declared"),
                row.small("told"));
    }

    /** The row for a lot. */
    public static LotRow of(long accountId, LotState lot) {
        LotBirth birth = lot.birth();
        LotTerms terms = birth.terms();
        Claims claims = lot.claims();
        return new LotRow(
                accountId,
                birth.number(),
                birth.key(),
                birth.at(),
                birth.granted(),
                terms.source(),
                rank(terms.source()),
                terms.priority(),
                Optional.of(terms.scope().toString()).filter(text -> !text.isEmpty()),
                terms.scope().isAny() ? 1 : 0,
                terms.unitCost().map(cost -> cost.amount().toPlainString()),
                terms.unitCost().map(UnitCost::currency),
                birth.startsAt(),
                birth.replaces() == 0 ? Optional.empty() : Optional.of(birth.replaces()),
                lot.phase(),
                lot.remaining() > 0 ? 1 : 0,
                lot.remaining(),
                lot.usableFrom(),
                lot.expiry().instant().orElse(Instant.MAX),
                lot.expiry().duration().map(Duration::toString),
                lot.due(),
                lot.settledBy(),
                claims.lapsed(),
                claims.revoked(),
                claims.elsewhere(),
                claims.spared(),
                Optional.of(claims.declarations().text()).filter(text -> !text.isEmpty()),
                lot.told() ? 1 : 0);
    }

    /** The lot that this is the row of. */
    public LotState lot() {
        return new LotState(
                new LotBirth(lotNo, lotKey, terms(), granted, madeAt, startsAt, replaces.orElse(0L)),
                phase,
                remaining,
                usableFrom,
                expiry(),
                settledBy,
                new Claims(
                        lapsed,
                        revoked,
                        elsewhere,
                        spared,
                        declared.map(Declarations::parse).orElse(Declarations.NONE)),
                told == 1);
    }

    /** In the order in which the burn order compares them. */
    private static int rank(Source source) {
        return switch (source) {
            case PROMOTION -> 1;
            case ALLOWANCE -> 2;
            case PURCHASE -> 3;
        };
    }

    private LotTerms terms() {
        return new LotTerms(
                source,
                priority,
                scope.map(Scope::parse).orElse(Scope.ANY),
                unitCost.map(amount -> UnitCost.of(amount, unitCurrency.orElseThrow())));
    }

    private Expiry expiry() {
        if (lasts.isPresent()) {
            return Expiry.after(Duration.parse(lasts.get()));
        }
        return expiresAt.equals(Instant.MAX) ? Expiry.NEVER : Expiry.at(expiresAt);
    }
}
