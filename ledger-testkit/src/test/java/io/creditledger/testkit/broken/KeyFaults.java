package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;
import static io.creditledger.testkit.broken.Remade.only;
import static io.creditledger.testkit.broken.Remade.withKey;

import io.creditledger.Attempt;
import io.creditledger.Ledger;
import io.creditledger.Outcome;
import io.creditledger.Quote;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.entry.HoldState;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.LedgerException;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Ledgers that do not keep "once". */
final class KeyFaults {
    private KeyFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger("forgets keys", "k1_the_same_command_again_changes_nothing", "REPLAYED", KeyFaults::forgetsKeys),
                ledger(
                        "replays with the balance of today",
                        "k3_a_replay_answers_with_the_entry_and_the_balance_of_then",
                        "entry of the first receipt",
                        KeyFaults::replaysTodaysBalance),
                ledger(
                        "brings the account up to date for a replay",
                        "k4_a_replay_writes_nothing_not_even_what_fell_due",
                        "a replay wrote something",
                        KeyFaults::replaysBringUpToDate),
                ledger(
                        "notices no conflict",
                        "k2_same_key_with_another_amount_is_a_conflict",
                        "KeyConflictException",
                        KeyFaults::noticesNoConflict),
                ledger(
                        "does not compare one field",
                        "k51_every_field_of_a_grant_counts",
                        "KeyConflictException",
                        sound -> Front.asking(sound, only(Grant.class, KeyFaults::withoutUnitCost))),
                ledger(
                        "names another field than the one that differs",
                        "k17_a_key_is_taken_for_every_account",
                        "account",
                        KeyFaults::namesAnotherField),
                ledger(
                        "has keys that are unique in an account only",
                        "k17_a_key_is_taken_for_every_account",
                        "KeyConflictException",
                        KeyFaults::keysPerAccount),
                ledger(
                                "folds keys to lower case",
                                "k19_keys_that_differ_in_case_are_two_keys",
                                "event-a",
                                sound -> Front.asking(sound, KeyFaults::lowerCase))
                        .refusing(KeyConflictException.class),
                ledger(
                        "always says that a hold is open",
                        "k24_the_replay_of_a_captured_hold_says_captured",
                        "CAPTURED",
                        KeyFaults::holdsAreAlwaysOpen),
                ledger(
                        "quotes as if for the first time",
                        "k30_the_quote_of_a_used_key_says_replayed",
                        "REPLAYED",
                        KeyFaults::quotesAnew),
                ledger("spends what it quotes", "q2_a_quote_writes_nothing", "expected: <1>", KeyFaults::quoteSpends),
                ledger(
                        "turns a conflict into a shortfall",
                        "s31_try_spend_throws_a_conflict",
                        "KeyConflictException",
                        KeyFaults::triesQuietly),
                ledger(
                        "leaves an entry when it refuses",
                        "s3_a_spend_of_one_credit_too_many_is_refused",
                        "a refusal left an entry",
                        KeyFaults::refusalsLeaveEntries),
                ledger(
                        "brings the account up to date when it refuses",
                        "t27_a_refusal_writes_nothing_of_what_fell_due",
                        "expected: <1>",
                        KeyFaults::refusalsBringUpToDate),
                ledger(
                        "accepts keys of other accounts",
                        "b64_an_act_of_another_account_is_unknown",
                        "UnknownKeyException",
                        sound -> Front.asking(sound, command -> withKey(command, command.key()))),
                ledger("cuts long keys", "b50_the_longest_key_is_kept", "expected: <Optional", KeyFaults::cutsLongKeys),
                ledger("refuses the longest key", "b50_the_longest_key_is_kept", "key", KeyFaults::refusesLongKeys)
                        .refusing(InvalidInputException.class));
    }

    private static Ledger forgetsKeys(Ledger sound) {
        return Front.asking(
                sound, command -> withKey(command, Key.of(UUID.randomUUID().toString())));
    }

    private static Ledger replaysTodaysBalance(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            Receipt receipt = behind.post(command);
            Entry then = receipt.entry();
            return receipt.isReplay()
                    ? replay(with(then, "after", behind.balance(then.account()).totals()))
                    : receipt;
        });
    }

    private static Receipt replay(Entry entry) {
        return new Receipt(entry, List.of(), Outcome.REPLAYED, Optional.empty());
    }

    private static Ledger replaysBringUpToDate(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            behind.entry(command.key()).ifPresent(entry -> behind.sweep(entry.account()));
            return behind.post(command);
        });
    }

    private static Ledger noticesNoConflict(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (KeyConflictException conflict) {
                return replay(behind.entry(command.key()).orElseThrow());
            }
        });
    }

    private static Grant withoutUnitCost(Grant grant) {
        return grant.terms().unitCost().isEmpty()
                ? grant
                : Remade.bare(grant, grant.terms().source(), grant.key());
    }

    private static Ledger namesAnotherField(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (KeyConflictException conflict) {
                throw new KeyConflictException(conflict.key(), "amount");
            }
        });
    }

    private static Ledger keysPerAccount(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            boolean taken = behind.entry(command.key())
                    .map(Entry::account)
                    .filter(account -> !Optional.of(account).equals(command.account()))
                    .isPresent();
            return behind.post(taken ? withKey(command, Key.of(command.key() + "-2")) : command);
        });
    }

    private static Command lowerCase(Command command) {
        return withKey(command, Key.of(command.key().value().toLowerCase(Locale.ROOT)));
    }

    private static Ledger holdsAreAlwaysOpen(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            Receipt receipt = behind.post(command);
            return new Receipt(
                    receipt.entry(),
                    receipt.caused(),
                    receipt.outcome(),
                    receipt.hold().map(state -> HoldState.OPEN));
        });
    }

    private static Ledger quotesAnew(Ledger sound) {
        return new Front(sound, KeyFaults::quotesAnew) {
            @Override
            public Quote quote(Spend spend) {
                return sound.quote(withKey(spend, Key.of("quoted " + spend.key())));
            }
        };
    }

    private static Ledger quoteSpends(Ledger sound) {
        return new Front(sound, KeyFaults::quoteSpends) {
            @Override
            public Quote quote(Spend spend) {
                Quote quote = sound.quote(spend);
                sound.spend(spend);
                return quote;
            }
        };
    }

    private static Ledger triesQuietly(Ledger sound) {
        return new Front(sound, KeyFaults::triesQuietly) {
            @Override
            public Attempt trySpend(Spend spend) {
                try {
                    return sound.trySpend(spend);
                } catch (KeyConflictException conflict) {
                    return Attempt.refused(
                            new Shortfall(spend.account().orElseThrow(), spend.key(), spend.amount(), 0));
                }
            }
        };
    }

    private static Ledger refusalsLeaveEntries(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (LedgerException refusal) {
                behind.planChange(PlanChange.of(
                        command.account().orElseThrow(),
                        "asked",
                        "refused",
                        Instant.EPOCH,
                        "refused",
                        Key.of("refusal of " + command.key())));
                throw refusal;
            }
        });
    }

    private static Ledger refusalsBringUpToDate(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (LedgerException refusal) {
                command.account().ifPresent(behind::sweep);
                throw refusal;
            }
        });
    }

    private static Ledger cutsLongKeys(Ledger sound) {
        return Front.asking(sound, command -> {
            String key = command.key().value();
            return key.length() < 200 ? command : withKey(command, Key.of(key.substring(0, 190)));
        });
    }

    private static Ledger refusesLongKeys(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            if (command.key().value().length() >= 200) {
                throw new InvalidInputException("key", "is longer than 199 characters");
            }
            return behind.post(command);
        });
    }
}
