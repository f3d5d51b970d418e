package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;
import static io.creditledger.testkit.broken.Broken.timed;
import static io.creditledger.testkit.broken.Remade.only;
import static io.creditledger.testkit.broken.Remade.timeless;

import io.creditledger.Ledger;
import io.creditledger.command.Capture;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.LotStateException;
import io.creditledger.query.HistoryQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Ledgers that get time wrong. */
final class TimeFaults {
    private static final Duration TICK = Duration.ofNanos(1000);

    private TimeFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "expires inclusively",
                        "l6_a_lot_counts_until_the_instant_of_its_expiry",
                        "available=100",
                        sound -> Front.asking(sound, only(Grant.class, TimeFaults::aTickLonger))),
                ledger(
                        "starts a tick late",
                        "t1_credits_are_usable_exactly_from_their_start",
                        "pending=100",
                        sound -> Front.asking(sound, only(Grant.class, TimeFaults::aTickLater))),
                ledger(
                        "lets credits begin at once",
                        "p18_a_grant_for_later_is_scheduled",
                        "change of available",
                        sound -> Front.asking(sound, only(Grant.class, TimeFaults::startingAtOnce))),
                timed(
                        "counts a relative expiry from the grant",
                        "p10_a_relative_expiry_counts_from_the_activation",
                        "PT24H",
                        TimeFaults::expiringFromTheGrant),
                ledger(
                        "ignores the timeout of a hold",
                        "h21_a_declared_timeout_counts_to_the_microsecond",
                        "held=60",
                        sound -> Front.asking(sound, only(Hold.class, TimeFaults::withoutTimeout))),
                ledger(
                        "captures late",
                        "h22_a_hold_whose_time_is_up_cannot_be_settled",
                        "AlreadySettledException",
                        TimeFaults::capturesLate),
                ledger(
                        "extends the dead",
                        "x9_what_has_lapsed_is_not_extended",
                        "LotStateException",
                        TimeFaults::extendsTheDead),
                timed(
                        "lets time run backwards",
                        "t6_time_does_not_run_backwards_when_the_clock_does",
                        "2026-03-01T10:00:00Z",
                        TimeFaults::backwards),
                ledger(
                        "answers about the past from what is written",
                        "l11_the_balance_at_an_instant_counts_what_had_fallen_due",
                        "before the next write",
                        TimeFaults::writtenPast),
                timed(
                        "knows the future",
                        "l10_the_balance_of_the_future_is_refused",
                        "InvalidInput",
                        TimeFaults::future),
                ledger(
                        "forgets the entries of the very instant",
                        "l9_the_balance_at_an_instant_includes_the_entries_of_that_instant",
                        "at the grant",
                        TimeFaults::pastWithoutTheInstant),
                ledger(
                        "writes when it is read",
                        "l13_reads_leave_nothing_behind",
                        "not written yet",
                        TimeFaults::readsWrite),
                ledger(
                        "changes a balance when it sweeps",
                        "e4_a_sweep_changes_no_answer",
                        "Balance",
                        TimeFaults::sweepGives),
                ledger(
                        "sweeps nothing",
                        "e1_a_sweep_writes_exactly_what_history_showed",
                        "returned",
                        TimeFaults::neverSweeps),
                ledger(
                        "sweeps the same again",
                        "e3_a_second_sweep_writes_nothing",
                        "expected: <[]>",
                        TimeFaults::sweepsAgain),
                ledger(
                        "counts swept entries",
                        "e15_a_sweep_of_several_counts_accounts",
                        "accounts",
                        TimeFaults::countsEntries),
                ledger(
                        "writes ties in another order",
                        "e10_ties_are_written_as_time_outs_then_expiries_then_starts",
                        "HOLD_EXPIRY, HOLD_EXPIRY, EXPIRY",
                        TimeFaults::sweepsInReverse),
                ledger(
                        "dates what fell due when it is written",
                        "e8_entries_bear_the_instant_at_which_they_fell_due",
                        "2026-03-01T10:00:00Z",
                        sound -> Front.showing(sound, entry -> with(entry, "at", entry.recordedAt()))));
    }

    private static Grant aTickLonger(Grant grant) {
        return grant.expiry()
                .instant()
                .map(end -> grant.expiresAt(end.plus(TICK)))
                .orElse(grant);
    }

    private static Grant aTickLater(Grant grant) {
        return grant.start().map(start -> grant.startsAt(start.plus(TICK))).orElse(grant);
    }

    private static Grant startingAtOnce(Grant grant) {
        return timeless(grant, grant.terms().source(), grant.key()).expires(grant.expiry());
    }

    private static Ledger expiringFromTheGrant(Ledger sound, Clock clock) {
        return Front.asking(
                sound, only(Grant.class, grant -> grant.expires(grant.expiry().from(clock.instant()))));
    }

    private static Hold withoutTimeout(Hold hold) {
        return hold.timeout(Hold.DEFAULT_TIMEOUT);
    }

    private static Ledger capturesLate(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (AlreadySettledException expired) {
                Entry hold = behind.entry(expired.key()).orElseThrow();
                if (command instanceof Capture) {
                    return behind.spend(Spend.of(hold.account(), hold.amount(), command.key()));
                }
                throw expired;
            }
        });
    }

    private static Ledger extendsTheDead(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (LotStateException dead) {
                Account account = behind.entry(dead.key()).orElseThrow().account();
                String to = command instanceof Extend extend ? extend.expiry().toString() : Expiry.NEVER.toString();
                return behind.planChange(
                        PlanChange.of(account, "expired", to, Instant.EPOCH, "extended", command.key()));
            }
        });
    }

    private static Ledger backwards(Ledger sound, Clock clock) {
        Map<Key, Instant> instants = new ConcurrentHashMap<>();
        Ledger dated = Front.showing(sound, entry -> with(entry, "at", instants.getOrDefault(entry.key(), entry.at())));
        return Front.posting(dated, (behind, command) -> {
            instants.putIfAbsent(command.key(), clock.instant());
            return behind.post(command);
        });
    }

    private static Ledger writtenPast(Ledger sound) {
        return new Front(sound, TimeFaults::writtenPast) {
            @Override
            public Totals balanceAt(Account account, Instant instant) {
                HistoryQuery query =
                        HistoryQuery.newestFirst().until(instant.plus(TICK)).limit(1000);
                return sound.history(account, query).items().stream()
                        .filter(Entry::isWritten)
                        .map(Entry::after)
                        .findFirst()
                        .orElse(Totals.ZERO);
            }
        };
    }

    private static Ledger future(Ledger sound, Clock clock) {
        return new Front(sound, other -> future(other, clock)) {
            @Override
            public Totals balanceAt(Account account, Instant instant) {
                Instant now = clock.instant();
                return sound.balanceAt(account, instant.isAfter(now) ? now : instant);
            }
        };
    }

    private static Ledger pastWithoutTheInstant(Ledger sound) {
        return new Front(sound, TimeFaults::pastWithoutTheInstant) {
            @Override
            public Totals balanceAt(Account account, Instant instant) {
                return sound.balanceAt(account, instant.minus(TICK));
            }
        };
    }

    private static Ledger readsWrite(Ledger sound) {
        return new Front(sound, TimeFaults::readsWrite) {
            @Override
            public Balance balance(Account account) {
                sound.sweep(account);
                return sound.balance(account);
            }
        };
    }

    private static Ledger sweepGives(Ledger sound) {
        return new Front(sound, TimeFaults::sweepGives) {
            @Override
            public List<Entry> sweep(Account account) {
                sound.grant(Grant.promotion(account, 1, Key.of("sorry, " + account)));
                return sound.sweep(account);
            }
        };
    }

    private static Ledger neverSweeps(Ledger sound) {
        return new Front(sound, TimeFaults::neverSweeps) {
            @Override
            public List<Entry> sweep(Account account) {
                return List.of();
            }
        };
    }

    private static Ledger sweepsAgain(Ledger sound) {
        return new Front(sound, TimeFaults::sweepsAgain) {
            @Override
            public List<Entry> sweep(Account account) {
                sound.sweep(account);
                return sound.history(account, HistoryQuery.oldestFirst()).items().stream()
                        .filter(entry -> entry.type().isSystem())
                        .toList();
            }
        };
    }

    private static Ledger countsEntries(Ledger sound) {
        return new Front(sound, TimeFaults::countsEntries) {
            @Override
            public int sweep(int limit) {
                return 3 * sound.sweep(limit);
            }
        };
    }

    private static Ledger sweepsInReverse(Ledger sound) {
        return new Front(sound, TimeFaults::sweepsInReverse) {
            @Override
            public List<Entry> sweep(Account account) {
                List<Entry> swept = new ArrayList<>(sound.sweep(account));
                Collections.reverse(swept);
                return swept;
            }
        };
    }
}
