package io.creditledger.explain;

import io.creditledger.BurnCriterion;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.internal.text.Hidden;
import io.creditledger.value.Actor;
import io.creditledger.value.Scope;
import java.math.BigInteger;
import java.util.Locale;

/** The ledger's words in those of everyday. */
final class Words {
    private Words() {}

    /** An amount with its thousands apart. */
    static String number(BigInteger amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    /** An amount with its thousands apart. */
    static String number(long amount) {
        return number(BigInteger.valueOf(amount));
    }

    /** How often. */
    static String times(long count) {
        return count == 1 ? "once" : count == 2 ? "twice" : number(count) + " times";
    }

    /** What an entry did to credits. */
    static String done(EntryType type) {
        return switch (type) {
            case GRANT -> "granted";
            case ACTIVATE -> "paid for";
            case CANCEL -> "cancelled";
            case SPEND -> "spent";
            case HOLD -> "set aside for running work";
            case CAPTURE -> "returned from work that cost less than was set aside";
            case RELEASE -> "returned from work that was not charged";
            case HOLD_EXPIRY -> "returned from work that was not charged in time";
            case REFUND -> "refunded";
            case REVOKE -> "taken back";
            case ADJUST -> "corrected";
            case EXTEND -> "given another expiry";
            case PLAN_CHANGE -> "moved to another plan";
            case EXPIRY -> "expired";
            case START -> "reached their start";
        };
    }

    /** A lot, by what made it and the number. */
    static String lot(LotFacts lot) {
        String origin = switch (lot.madeBy()) {
            case GRANT -> source(lot);
            case ADJUST -> "correction";
            default -> "return";
        };
        return origin + " " + lot.key() + " (lot " + lot.number() + ")";
    }

    /** The features that a scope is good for. */
    static String scope(Scope scope) {
        return scope.isAny() ? "everything" : String.join(", ", scope.features()) + " only";
    }

    /** Who did it, with reference and reason where they are there. */
    static String by(Entry entry) {
        Actor actor = entry.actor();
        return "by " + actor.role().name().toLowerCase(Locale.ROOT) + " " + actor.id()
                + entry.note().reference().map(id -> ", reference " + id).orElse("")
                + entry.note()
                        .reason()
                        .map(words -> ": \"" + Hidden.named(words) + "\"")
                        .orElse("");
    }

    /** Why one lot goes before another, to follow "because". */
    static String because(BurnCriterion criterion, LotFacts lot, LotFacts next, Sentences sentences) {
        String other = "lot " + next.number();
        return switch (criterion) {
            case PRIORITY ->
                "its priority is " + lot.terms().priority() + " and that of " + other + " is "
                        + next.terms().priority() + "; the lower one goes first";
            case SCOPE ->
                "it is good for " + scope(lot.terms().scope()) + ", and " + other + " for "
                        + scope(next.terms().scope());
            case EXPIRY -> "it expires " + sentences.expiry(lot) + ", and " + other + " " + sentences.expiry(next);
            case SOURCE -> "credits of a " + source(lot) + " go before those of a " + source(next) + ", as in " + other;
            case USABLE_FROM ->
                "it could be used from " + sentences.usableFrom(lot) + " on, and " + other + " only from "
                        + sentences.usableFrom(next) + " on";
            case LOT_NUMBER -> "it is older than " + other + ", and alike in everything else";
            case ONLY_LOT -> "no other lot could be used for this";
        };
    }

    private static String source(LotFacts lot) {
        return lot.terms().source().name().toLowerCase(Locale.ROOT);
    }
}
