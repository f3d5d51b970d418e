package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;
import static io.creditledger.testkit.broken.Remade.only;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Adjust;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.RevokeMode;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ledgers that get single commands wrong. */
final class ActFaults {
    private ActFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "loses a draw",
                        "s5_a_spend_draws_on_as_many_lots_as_it_needs",
                        "draws of SPEND",
                        sound -> Front.showing(sound, ActFaults::withoutLastDraw)),
                ledger("refunds twice", "r7_nothing_left_is_refused", "MoreThanLeft", ActFaults::refundsTwice),
                ledger(
                        "cuts refunds down silently",
                        "r6_more_than_is_left_is_refused",
                        "MoreThanLeft",
                        ActFaults::cutsDown),
                ledger(
                        "refunds into a new lot",
                        "r2_a_refund_returns_in_reverse_order_of_the_draws",
                        "draws of",
                        ActFaults::refundsAsNew),
                ledger(
                        "reissues whatever comes back",
                        "r27_what_returns_to_an_expired_lot_lapses_at_once",
                        "expected:",
                        sound -> Front.asking(sound, only(Refund.class, Refund::reissueForGood))),
                ledger(
                        "captures the whole hold",
                        "h7_a_captures_rest_returns_to_the_lot_drawn_last",
                        "180",
                        sound -> Front.asking(sound, only(Capture.class, ActFaults::whole))),
                ledger(
                        "charges what is released",
                        "h11_a_release_returns_all_that_is_held",
                        "RELEASE",
                        sound -> Front.asking(sound, only(Release.class, ActFaults::charged))),
                ledger(
                        "settles a hold twice",
                        "h12_a_captured_hold_is_settled",
                        "AlreadySettled",
                        ActFaults::settlesTwice),
                ledger(
                        "takes no total for a total",
                        "v20_a_total_takes_only_what_is_missing_to_it",
                        "expected: <20>",
                        sound -> Front.asking(sound, only(Revoke.class, ActFaults::notCumulative))),
                ledger(
                        "stops at the lot where all is to be taken back",
                        "v5_in_full_takes_from_the_lot_then_other_lots_then_debt",
                        "100",
                        sound -> Front.asking(sound, only(Revoke.class, ActFaults::unspent))),
                ledger(
                        "takes what is unspent from everywhere",
                        "v2_unspent_leaves_other_lots_alone",
                        "expected:",
                        sound -> Front.asking(sound, only(Revoke.class, ActFaults::inFull))),
                ledger(
                        "extends for good, whatever was said",
                        "x3_an_extension_may_shorten",
                        "expected:",
                        sound -> Front.asking(sound, only(Extend.class, ActFaults::forGood))),
                ledger(
                                "takes all or nothing",
                                "s25_up_to_with_nothing_to_take_is_applied",
                                "asks",
                                ActFaults::allOrNothing)
                        .refusing(InsufficientCreditsException.class),
                ledger(
                        "takes what there is, whatever was said",
                        "s3_a_spend_of_one_credit_too_many_is_refused",
                        "InsufficientCredits",
                        sound -> Front.asking(sound, only(Spend.class, ActFaults::upTo))),
                ledger(
                        "posts lists one by one",
                        "m5_a_refusal_at_the_end_refuses_everything",
                        "expected:",
                        ActFaults::oneByOne),
                ledger(
                        "answers lists backwards",
                        "m2_a_list_answers_in_its_order",
                        "expected: <[",
                        ActFaults::backwards),
                ledger(
                        "forgets what it caused",
                        "k28_a_replay_tells_the_caused_entries_again",
                        "expected:",
                        ActFaults::forgetsWhatItCaused),
                ledger(
                        "names no act",
                        "h11_a_release_returns_all_that_is_held",
                        "Optional",
                        sound -> Front.showing(sound, entry -> with(entry, "refersTo", Optional.empty()))));
    }

    private static Entry withoutLastDraw(Entry entry) {
        return entry.type() == EntryType.SPEND && entry.draws().size() > 1
                ? with(entry, "draws", entry.draws().subList(0, entry.draws().size() - 1))
                : entry;
    }

    private static Account account(Ledger behind, Command command) {
        return command.account()
                .or(() -> command.act().flatMap(behind::entry).map(Entry::account))
                .orElseThrow();
    }

    private static Ledger refundsTwice(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (MoreThanLeftException nothingLeft) {
                return behind.adjust(Adjust.by(account(behind, command), 1, "refunded again", command.key()));
            }
        });
    }

    private static Ledger cutsDown(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (MoreThanLeftException tooMuch) {
                return behind.refund(Refund.of(tooMuch.key(), command.key()).amount(tooMuch.left()));
            }
        });
    }

    private static Ledger refundsAsNew(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            if (command instanceof Refund refund) {
                Entry act = behind.entry(refund.act().orElseThrow()).orElseThrow();
                long amount = refund.amount().orElse(act.amount());
                return behind.adjust(Adjust.by(act.account(), amount, "refunded", refund.key()));
            }
            return behind.post(command);
        });
    }

    private static Capture whole(Capture capture) {
        return Capture.of(capture.act().orElseThrow(), capture.key());
    }

    private static Capture charged(Release release) {
        return Capture.of(release.act().orElseThrow(), release.key());
    }

    private static Ledger settlesTwice(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (AlreadySettledException settled) {
                return behind.adjust(Adjust.by(account(behind, command), 1, "settled again", command.key()));
            }
        });
    }

    private static Revoke notCumulative(Revoke revoke) {
        return revoke.mode() == RevokeMode.TO_TOTAL
                ? Revoke.amount(revoke.act().orElseThrow(), revoke.amount(), revoke.key())
                : revoke;
    }

    private static Revoke unspent(Revoke revoke) {
        return Revoke.unspent(revoke.act().orElseThrow(), revoke.key());
    }

    private static Revoke inFull(Revoke revoke) {
        return Revoke.inFull(revoke.act().orElseThrow(), revoke.key());
    }

    private static Extend forGood(Extend extend) {
        return Extend.forGood(extend.act().orElseThrow(), extend.key());
    }

    private static Ledger allOrNothing(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            if (command instanceof Spend spend && spend.isUpTo()) {
                Account account = spend.account().orElseThrow();
                long there = behind.balance(account).available();
                if (there < spend.amount()) {
                    throw new InsufficientCreditsException(new Shortfall(account, spend.key(), spend.amount(), there));
                }
            }
            return behind.post(command);
        });
    }

    private static Spend upTo(Spend spend) {
        return spend.overdraft() > 0 ? spend : spend.upTo();
    }

    private static Ledger oneByOne(Ledger sound) {
        return new Front(sound, ActFaults::oneByOne) {
            @Override
            public List<Receipt> postAll(List<? extends Command> commands) {
                return commands.stream().map(sound::post).toList();
            }
        };
    }

    private static Ledger backwards(Ledger sound) {
        return new Front(sound, ActFaults::backwards) {
            @Override
            public List<Receipt> postAll(List<? extends Command> commands) {
                List<Receipt> receipts = new ArrayList<>(sound.postAll(commands));
                Collections.reverse(receipts);
                return receipts;
            }
        };
    }

    private static Ledger forgetsWhatItCaused(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            Receipt receipt = behind.post(command);
            return receipt.isReplay()
                    ? new Receipt(receipt.entry(), List.of(), receipt.outcome(), receipt.hold())
                    : receipt;
        });
    }
}
