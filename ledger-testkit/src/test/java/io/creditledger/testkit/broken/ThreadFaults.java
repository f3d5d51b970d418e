package io.creditledger.testkit.broken;

import static io.creditledger.testkit.broken.Broken.ledger;
import static io.creditledger.testkit.broken.Remade.withKey;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ledgers that decide on what they read before they held the lock: all callers look first, and then all act. */
final class ThreadFaults {
    private ThreadFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "looks for the key before it holds the lock",
                        "c1_one_command_delivered_by_many_at_once_is_applied_once",
                        "one of several threads failed",
                        sound -> looksForTheKeyFirst(sound, new CyclicBarrier(8))),
                ledger(
                        "looks for credits to hold before it holds the lock",
                        "c4_of_20_holds_of_75_against_500_credits_6_stand",
                        "holds that stand",
                        sound -> looksForCreditsFirst(sound, new CyclicBarrier(20))),
                ledger(
                        "looks for credits before it holds the lock",
                        "c5_spends_at_once_never_leave_less_than_zero",
                        "spends that went through",
                        sound -> looksForCreditsFirst(sound, new CyclicBarrier(20))),
                ledger(
                        "has keys of each account apart",
                        "c3_one_key_on_two_accounts_at_once_is_applied_on_one",
                        "grants that were applied",
                        sound -> Front.asking(sound, ThreadFaults::withAccountInKey)));
    }

    private static Ledger looksForTheKeyFirst(Ledger sound, CyclicBarrier all) {
        return Front.posting(sound, (behind, command) -> {
            if (command instanceof Grant || behind.entry(command.key()).isPresent()) {
                return behind.post(command);
            }
            meet(all);
            return behind.post(withKey(command, Key.of(UUID.randomUUID().toString())));
        });
    }

    private static Ledger looksForCreditsFirst(Ledger sound, CyclicBarrier all) {
        return Front.posting(sound, (behind, command) -> {
            if (command instanceof Grant) {
                return behind.post(command);
            }
            Account account = command.account().orElseThrow();
            long amount = command instanceof Hold hold ? hold.amount() : ((Spend) command).amount();
            long there = behind.balance(account).available();
            meet(all);
            if (there < amount) {
                throw new InsufficientCreditsException(new Shortfall(account, command.key(), amount, there));
            }
            return behind.spend(Spend.of(account, amount, command.key()).overdraft(1_000_000));
        });
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private static Command withAccountInKey(Command command) {
        return withKey(
                command,
                Key.of(command.key() + " " + command.account().orElseThrow().owner()));
    }
}
