package io.creditledger.jdbc.host.broken;

import static io.creditledger.jdbc.host.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.approval.Approvals;
import io.creditledger.approval.Proposal;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ledgers that are careless, in the host's transaction, about who may do what. */
final class OfficeFaults {
    private OfficeFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "forgets who asks",
                        "j23_a_refusal_is_on_record_whatever_becomes_of_the_transaction",
                        "nothing was thrown",
                        (sound, connection) -> forgetful(sound.within(connection))),
                ledger(
                        "forgets who proposes",
                        "j24_a_proposal_waits_whatever_becomes_of_the_transaction",
                        "nothing was thrown",
                        (sound, connection) -> forgetful(sound.within(connection))),
                ledger(
                        "declines nothing",
                        "j25_looking_at_a_proposal_keeps_nobody_from_deciding",
                        "expected: <DECLINED>",
                        (sound, connection) -> idle(sound.within(connection))),
                ledger(
                        "forgets whose day it is",
                        "j26_a_transaction_does_not_wait_long_for_an_actor",
                        "nothing was thrown",
                        (sound, connection) -> forgetful(sound.within(connection))),
                ledger(
                        "declines without looking",
                        "j27_a_transaction_does_not_wait_long_for_a_proposal",
                        "nothing was thrown",
                        (sound, connection) -> idle(sound.within(connection))));
    }

    private static Ledger forgetful(Ledger sound) {
        return new Front(sound, Ledger::post) {
            @Override
            public Ledger as(Actor actor) {
                return this;
            }
        };
    }

    private static Ledger idle(Ledger sound) {
        return new Front(sound, Ledger::post) {
            @Override
            public Ledger as(Actor actor) {
                return idle(behind().as(actor));
            }

            @Override
            public Approvals approvals() {
                return new Idle(behind().approvals());
            }
        };
    }

    /** Says no and does nothing. */
    private record Idle(Approvals sound) implements Approvals {
        @Override
        public List<Proposal> open(int limit) {
            return sound.open(limit);
        }

        @Override
        public Optional<Proposal> find(Key key) {
            return sound.find(key);
        }

        @Override
        public Receipt approve(Key key, String reason) {
            return sound.approve(key, reason);
        }

        @Override
        public Proposal decline(Key key, String reason) {
            return sound.find(key).orElseThrow();
        }
    }
}
