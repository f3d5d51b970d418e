package io.creditledger.testkit.simulator;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.LedgerException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.testkit.broken.Remade;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Ledgers in front of sound ones that go wrong when something is sent again. */
final class BrokenLedgers extends ForwardingLedger {
    private final BiFunction<Ledger, Command, Receipt> way;

    private BrokenLedgers(Ledger behind, BiFunction<Ledger, Command, Receipt> way) {
        super(behind);
        this.way = way;
    }

    @Override
    public Ledger as(Actor actor) {
        return new BrokenLedgers(behind().as(actor), way);
    }

    @Override
    public Receipt post(Command command) {
        return way.apply(behind(), command);
    }

    /** Keeps the key of a refused command, and refuses it ever after, though it could be applied by now. */
    static Ledger keepsTheKeyOfARefusedCommand(Ledger sound) {
        Map<Key, LedgerException> refused = new HashMap<>();
        return new BrokenLedgers(sound, (behind, command) -> {
            if (refused.containsKey(command.key())) {
                throw refused.get(command.key());
            }
            try {
                return behind.post(command);
            } catch (InsufficientCreditsException refusal) {
                refused.put(command.key(), refusal);
                throw refusal;
            }
        });
    }

    /** Answers again what it has answered before, without asking whether it still knows the key: a cache of receipts. */
    static Ledger remembersReceipts(Ledger sound) {
        Map<Key, Receipt> receipts = new HashMap<>();
        return new BrokenLedgers(
                sound, (behind, command) -> receipts.computeIfAbsent(command.key(), key -> behind.post(command)));
    }

    /** Does once more what its store has failed to do, under another key. */
    static Ledger triesAgainUnderAnotherKey(Ledger sound) {
        return new BrokenLedgers(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (RetryableLedgerException | StoreException failure) {
                return behind.post(Remade.withKey(command, Key.of(command.key() + "-again")));
            }
        });
    }

    /** Applies what comes twice twice. */
    static Ledger appliesADuplicateTwice(Ledger sound) {
        return new BrokenLedgers(sound, (behind, command) -> {
            boolean there = behind.entry(command.key()).isPresent();
            return behind.post(there ? Remade.withKey(command, Key.of(command.key() + "-twice")) : command);
        });
    }

    /** Swallows a failure whose outcome is unknown, and does it again as if nothing had happened, answering for the first time. */
    static Ledger takesUnknownForUndone(Ledger sound) {
        return new BrokenLedgers(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (OutcomeUnknownException unknown) {
                Receipt receipt = behind.post(command);
                return new Receipt(receipt.entry(), receipt.caused(), Outcome.APPLIED, receipt.hold());
            }
        });
    }
}
