package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;
import static io.creditledger.testkit.broken.Remade.like;
import static io.creditledger.testkit.broken.Remade.only;
import static io.creditledger.testkit.broken.Remade.timeless;

import io.creditledger.BurnCriterion;
import io.creditledger.Ledger;
import io.creditledger.Quote;
import io.creditledger.QuoteLine;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.query.LotQuery;
import io.creditledger.value.Account;
import io.creditledger.value.LotTerms;
import io.creditledger.value.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers that keep or burn lots in a wrong way. */
final class LotFaults {
    private LotFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "ignores priorities",
                        "o1_the_lowest_priority_burns_first",
                        "expected: <[",
                        sound -> Front.asking(
                                sound, only(Grant.class, grant -> grant.priority(LotTerms.DEFAULT_PRIORITY)))),
                ledger(
                        "burns the highest priority first",
                        "o2_priority_decides_before_scope",
                        "expected: <[",
                        sound -> Front.asking(sound, only(Grant.class, LotFaults::upsideDown))),
                ledger(
                        "burns purchases first",
                        "o11_promotions_burn_before_allowances_before_purchases",
                        "expected: <[",
                        sound -> Front.asking(sound, only(Grant.class, LotFaults::otherWayRound))),
                ledger(
                        "ignores expiries",
                        "o6_the_earliest_expiry_burns_first_and_none_last",
                        "expected: <[",
                        sound -> Front.asking(sound, only(Grant.class, LotFaults::forGood))),
                ledger(
                        "lets a scoped lot serve everything",
                        "s6_scoped_credits_do_not_pay_for_a_spend_without_feature",
                        "InsufficientCredits",
                        sound -> Front.asking(sound, only(Grant.class, Remade::withoutScope))),
                ledger(
                        "forgets what a spend is for",
                        "s7_scoped_and_unscoped_credits_pay_for_the_feature",
                        "spendable",
                        sound -> Front.asking(sound, only(Spend.class, LotFaults::forNothing))),
                ledger(
                                "forgets what a hold is for",
                                "h2_a_hold_draws_on_lots_for_its_feature",
                                "asks",
                                sound -> Front.asking(sound, only(Hold.class, LotFaults::forNothing)))
                        .refusing(InsufficientCreditsException.class),
                ledger(
                        "lets pending credits be spent",
                        "p1_an_unpaid_grant_is_pending",
                        "change of available",
                        sound -> Front.asking(sound, only(Grant.class, LotFaults::paid))),
                ledger(
                        "lists lots backwards",
                        "l14_usable_lots_are_listed_in_burn_order",
                        "expected: <[",
                        sound -> lots(sound, LotFaults::reversed)),
                ledger(
                        "lists lots of every status",
                        "l15_lots_are_found_by_their_status",
                        "lots that are",
                        LotFaults::listsEverything),
                ledger(
                        "keeps a lot closed once it was empty",
                        "l17_a_depleted_lot_is_usable_again_when_credits_return",
                        "USABLE",
                        LotFaults::keepsClosed),
                ledger(
                        "does not count what lapsed",
                        "l20_a_lot_counts_what_lapsed_and_what_was_revoked",
                        "lapsed",
                        sound -> each(sound, lot -> with(lot, "lapsed", 0L))),
                ledger(
                        "forgets what credits cost",
                        "l18_a_lot_tells_its_terms_and_its_origin",
                        "unitCost",
                        sound -> each(
                                sound,
                                lot -> with(
                                        lot, "terms", LotTerms.of(lot.terms().source())))),
                ledger(
                        "tells the wrong reason for a quote",
                        "q5_expiry_is_told",
                        "EXPIRY",
                        LotFaults::decidesByNumber));
    }

    private static Grant upsideDown(Grant grant) {
        return grant.priority(1000 - grant.terms().priority());
    }

    private static Grant otherWayRound(Grant grant) {
        return switch (grant.terms().source()) {
            case PROMOTION -> like(grant, Source.PURCHASE, grant.key());
            case PURCHASE -> like(grant, Source.PROMOTION, grant.key());
            case ALLOWANCE -> grant;
        };
    }

    private static Grant forGood(Grant grant) {
        return timeless(grant, grant.terms().source(), grant.key());
    }

    private static Grant paid(Grant grant) {
        Grant other = forGood(grant).expires(grant.expiry());
        return grant.start().map(other::startsAt).orElse(other);
    }

    private static Spend forNothing(Spend spend) {
        return Spend.of(spend.account().orElseThrow(), spend.amount(), spend.key());
    }

    private static Hold forNothing(Hold hold) {
        return Hold.of(hold.account().orElseThrow(), hold.amount(), hold.key());
    }

    private static Ledger lots(Ledger sound, UnaryOperator<List<Lot>> change) {
        return new Front(sound, other -> lots(other, change)) {
            @Override
            public List<Lot> lots(Account account, LotQuery query) {
                return change.apply(sound.lots(account, query));
            }
        };
    }

    private static Ledger each(Ledger sound, UnaryOperator<Lot> change) {
        return lots(sound, lots -> lots.stream().map(change).toList());
    }

    private static List<Lot> reversed(List<Lot> lots) {
        List<Lot> others = new ArrayList<>(lots);
        Collections.reverse(others);
        return others;
    }

    private static Ledger listsEverything(Ledger sound) {
        return new Front(sound, LotFaults::listsEverything) {
            @Override
            public List<Lot> lots(Account account, LotQuery query) {
                return sound.lots(account, LotQuery.all());
            }
        };
    }

    private static Ledger keepsClosed(Ledger sound) {
        Set<Long> closed = ConcurrentHashMap.newKeySet();
        return each(sound, lot -> {
            if (lot.status() == LotStatus.DEPLETED) {
                closed.add(lot.number());
            }
            return closed.contains(lot.number()) ? with(lot, "status", LotStatus.DEPLETED) : lot;
        });
    }

    private static Ledger decidesByNumber(Ledger sound) {
        return new Front(sound, LotFaults::decidesByNumber) {
            @Override
            public Quote quote(Spend spend) {
                Quote quote = sound.quote(spend);
                List<QuoteLine> lines = quote.lines().stream()
                        .map(line -> with(line, "decidedBy", Optional.of(BurnCriterion.LOT_NUMBER)))
                        .toList();
                return with(quote, "lines", lines);
            }
        };
    }
}
