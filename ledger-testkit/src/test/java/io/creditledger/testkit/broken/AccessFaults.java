package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.approval.Approvals;
import io.creditledger.approval.Proposal;
import io.creditledger.approval.ProposalState;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Command;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.error.LedgerException;
import io.creditledger.error.ProposalStateException;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers that let pass whom they should not, or do not tell of it. */
final class AccessFaults {
    private static final Actor APP = Actor.service("app");

    private AccessFaults() {}

    static Stream<Broken> all() {
        return Stream.concat(access(), approvals());
    }

    private static Stream<Broken> access() {
        return Stream.of(
                ledger(
                                "keeps no record of refusals",
                                "ac2_a_refusal_is_on_record",
                                "Index 0",
                                sound -> rows(
                                        sound, row -> row.outcome() != AuditOutcome.DENIED, UnaryOperator.identity()))
                        .refusing(IndexOutOfBoundsException.class),
                ledger(
                        "asks nobody whether a balance may be read",
                        "ac3_every_read_is_asked_for",
                        "nothing was thrown",
                        AccessFaults::readingForEverybody),
                ledger(
                        "lets a forbidden replay pass",
                        "ac6_a_forbidden_replay_is_refused",
                        "nothing was thrown",
                        sound -> insisting(sound, (denied, entry) -> entry.isPresent())),
                ledger(
                        "posts a list one by one",
                        "ac10_a_list_is_refused_for_one_command",
                        "left an entry",
                        AccessFaults::oneByOne),
                ledger(
                        "links no refusals",
                        "ac13_refusals_are_a_chain_for_each_actor",
                        "the links of records",
                        sound -> rows(sound, row -> true, row -> row.linked(row.number(), Hash.ZERO))),
                ledger(
                        "loses the reason of a refusal",
                        "ac16_the_reason_of_a_refusal_is_kept_as_it_is",
                        "Optional.empty",
                        sound -> rows(sound, row -> true, row -> with(row, "because", Optional.empty()))),
                ledger(
                        "lets everybody do everything",
                        "ac17_the_standard_policy_lets_each_role_do_its_work",
                        "AUDITOR",
                        sound -> insisting(sound, (denied, entry) -> true)),
                ledger(
                        "has no limits",
                        "ac21_more_than_a_limit_at_a_time_is_refused",
                        "nothing was thrown",
                        sound -> insisting(sound, (denied, entry) -> denied.amount() > 0)),
                ledger(
                        "has no limits of a day",
                        "ac22_more_than_a_limit_in_24_hours_is_refused",
                        "nothing was thrown",
                        sound -> insisting(
                                sound, (denied, entry) -> denied.reason().contains("24 hours"))));
    }

    private static Stream<Broken> approvals() {
        return Stream.of(
                ledger(
                                "keeps no proposals",
                                "ap1_above_the_limit_a_command_is_proposed",
                                "No value present",
                                sound -> office(sound, Office::forgetful))
                        .refusing(NoSuchElementException.class),
                ledger(
                        "names who approves as who acts",
                        "ap3_an_approval_applies_the_command_with_both_names",
                        "FINANCE other",
                        sound -> Front.showing(sound, AccessFaults::byTheOther)),
                ledger(
                        "lets people approve what they have proposed",
                        "ap4_nobody_approves_what_they_have_proposed",
                        "nothing was thrown",
                        sound -> office(sound, Office::trusting)),
                ledger(
                        "applies what was declined",
                        "ap8_what_is_declined_is_never_applied",
                        "nothing was thrown",
                        sound -> office(sound, Office::forgiving)),
                ledger(
                        "lets proposals wait for ever",
                        "ap10_a_proposal_ends_with_its_time",
                        "expected: <EXPIRED>",
                        sound -> office(sound, Office::patient)));
    }

    private static Entry byTheOther(Entry entry) {
        return entry.key().value().endsWith("gift") ? with(entry, "actor", Actor.finance("other")) : entry;
    }

    /** Whether a ledger ignores that something was denied, of which there is an entry or not. */
    private interface Ignoring {
        boolean ignores(AccessDeniedException denied, Optional<Entry> entry);
    }

    private static Ledger insisting(Ledger sound, Ignoring ignoring) {
        return Front.posting(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (AccessDeniedException denied) {
                Ledger other = behind.as(APP);
                if (ignoring.ignores(denied, other.entry(command.key()))) {
                    return other.post(command);
                }
                throw denied;
            }
        });
    }

    private static Ledger readingForEverybody(Ledger sound) {
        return new Front(sound, AccessFaults::readingForEverybody) {
            @Override
            public Balance balance(Account account) {
                return sound.as(APP).balance(account);
            }
        };
    }

    private static Ledger oneByOne(Ledger sound) {
        return new Front(sound, AccessFaults::oneByOne) {
            @Override
            public List<Receipt> postAll(List<? extends Command> commands) {
                return commands.stream().map(sound::post).toList();
            }
        };
    }

    private static Ledger rows(Ledger sound, Predicate<AuditRecord> wanted, UnaryOperator<AuditRecord> change) {
        return new Front(sound, other -> rows(other, wanted, change)) {
            @Override
            public Page<AuditRecord> audit(AuditQuery query) {
                Page<AuditRecord> page = sound.audit(query);
                return with(
                        page,
                        "items",
                        page.items().stream().filter(wanted).map(change).toList());
            }
        };
    }

    private static Ledger office(Ledger sound, UnaryOperator<Office> change) {
        return new Front(sound, other -> office(other, change)) {
            @Override
            public Approvals approvals() {
                return change.apply(new Office(sound, false, false, false, false));
            }
        };
    }

    /** An office with a fault. */
    private record Office(Ledger sound, boolean forgets, boolean trusts, boolean forgives, boolean waits)
            implements Approvals {
        Office forgetful() {
            return new Office(sound, true, false, false, false);
        }

        Office trusting() {
            return new Office(sound, false, true, false, false);
        }

        Office forgiving() {
            return new Office(sound, false, false, true, false);
        }

        Office patient() {
            return new Office(sound, false, false, false, true);
        }

        @Override
        public List<Proposal> open(int limit) {
            return sound.approvals().open(limit);
        }

        @Override
        public Optional<Proposal> find(Key key) {
            Optional<Proposal> found =
                    forgets ? Optional.empty() : sound.approvals().find(key);
            return waits ? found.map(proposal -> with(proposal, "state", ProposalState.OPEN)) : found;
        }

        @Override
        public Receipt approve(Key key, String reason) {
            try {
                return sound.approvals().approve(key, reason);
            } catch (AccessDeniedException | ProposalStateException refused) {
                return overruled(refused, key, reason);
            }
        }

        private Receipt overruled(LedgerException refused, Key key, String reason) {
            if (trusts && refused instanceof AccessDeniedException) {
                return sound.as(Actor.admin("somebody")).approvals().approve(key, reason);
            }
            if (forgives && refused instanceof ProposalStateException) {
                return sound.as(APP)
                        .post(sound.approvals().find(key).orElseThrow().command());
            }
            throw refused;
        }

        @Override
        public Proposal decline(Key key, String reason) {
            return sound.approvals().decline(key, reason);
        }
    }
}
