package io.creditledger.testkit.simulator;

import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.command.Command;
import io.creditledger.error.LedgerException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.testkit.model.Answers;
import io.creditledger.testkit.model.ListStep;
import io.creditledger.testkit.model.SweepStep;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One request while a ledger handles it. At the moment at which the store writes, the model does the same: so the model gets
 * everything in the order of the books, with the clock of that ledger.
 */
final class Call {
    private final Simulation world;
    private final Errand errand;
    private final Node node;
    private final int life;
    private final Instant begin;
    private final List<LedgerException> failures = new ArrayList<>();
    private final Set<Key> lost = new HashSet<>();
    private final List<Object> possible = new ArrayList<>();
    private final Map<Integer, Object> ofEach = new TreeMap<>();
    private Optional<Object> decided = Optional.empty();
    private boolean interrupted;
    private int swept;

    Call(Simulation world, Errand errand, Node node) {
        this.world = world;
        this.errand = errand;
        this.node = node;
        this.life = node.life();
        this.begin = node.clock().instant();
    }

    /** What the ledger answers. */
    Object ask() {
        return Answers.of(node.ledger(), this::ask);
    }

    private Object ask(Ledger ledger) {
        try {
            return errand.ask(ledger);
        } catch (LedgerException failure) {
            if (failures.contains(failure) || isOfStore(failure)) {
                failures.add(failure);
                return new Failed(failure.getClass().getSimpleName());
            }
            throw failure;
        }
    }

    /** Says that nothing was written, whoever it was that said so: then the caller has to ask again. */
    private static boolean isOfStore(LedgerException failure) {
        return failure instanceof RetryableLedgerException || failure instanceof StoreException;
    }

    /** Before the store does something: time may pass, the process may die, the store may fail. */
    void before(Optional<List<Key>> writing) {
        pause();
        Trouble trouble = errand.trouble();
        if (trouble.strikes(writing.isPresent() ? Mishap.CRASH_BEFORE_WRITE : Mishap.CRASH_IN_READ)) {
            die();
        }
        if (trouble.strikes(Mishap.STORE_ROLLED_BACK)) {
            throw failure(new RetryableLedgerException("rolled back", new IOException("a deadlock")));
        }
        if (trouble.strikes(Mishap.STORE_BROKEN)) {
            throw failure(new StoreException("the store is broken"));
        }
        if (writing.filter(keys -> !keys.isEmpty()).isPresent() && trouble.strikes(Mishap.COMMIT_UNKNOWN_NOT_DONE)) {
            throw failure(new OutcomeUnknownException(writing.get(), new IOException("the connection is gone")));
        }
    }

    /** The store has written something, or refused to: the model has to come to the same. */
    void wrote(List<Key> keys, Set<Account> accounts, Optional<LedgerException> refusal) {
        if (refusal.filter(Call::isOfStore).isPresent()) {
            failures.add(refusal.get());
        } else if (refusal.filter(this::wasTrueBefore).isPresent()) {
            Object said = Answers.of(world.model(), model -> {
                throw refusal.get();
            });
            decide(keys, said);
        } else if (errand.step() instanceof SweepStep) {
            Account account = accounts.iterator().next();
            swept += ((List<?>) world.judge(begin, model -> model.sweep(account))).isEmpty() ? 0 : 1;
        } else if (errand.isEach()) {
            decide(keys, posted(place(keys.get(0))));
        } else {
            decided = Optional.of(world.judge(now(), errand::ask));
        }
    }

    /** Who looked for an act before it was there may say so, though it is there by now. */
    private boolean wasTrueBefore(LedgerException refusal) {
        return refusal instanceof UnknownKeyException unknown && lost.contains(unknown.key());
    }

    private void decide(List<Key> keys, Object answer) {
        if (errand.isEach()) {
            ofEach.put(place(keys.get(0)), answer);
        } else {
            decided = Optional.of(answer);
        }
    }

    /** The first command with this key that has no answer yet. */
    private int place(Key key) {
        List<Command> commands = errand.commands();
        for (int i = 0; i < commands.size(); i++) {
            if (commands.get(i).key().equals(key) && !ofEach.containsKey(i)) {
                return i;
            }
        }
        throw new IllegalStateException("nobody asked for " + key);
    }

    private Object posted(int place) {
        ListStep list = (ListStep) errand.step();
        return world.judge(
                now(), model -> model.as(list.actor()).post(list.commands().get(place)));
    }

    /** What was written is written, but not everybody hears of it. */
    void after(List<Key> keys) {
        pause();
        if (errand.trouble().strikes(Mishap.CRASH_AFTER_WRITE)) {
            die();
        }
        if (!keys.isEmpty() && errand.trouble().strikes(Mishap.COMMIT_UNKNOWN_DONE)) {
            throw failure(new OutcomeUnknownException(keys, new IOException("the connection is gone")));
        }
    }

    private void pause() {
        if (world.mayPause() && errand.trouble().strikes(Mishap.STORE_SLOW)) {
            remember();
            interrupted = true;
            world.time().pass(errand.trouble().late());
        }
        if (node.life() != life) {
            throw new NodeDied();
        }
    }

    /** Before others go on: what would be true if it were said now. */
    private void remember() {
        if (errand.isOfCommands()) {
            lost.addAll(lostActs().toList());
        } else if (!errand.isSweep()) {
            possible.add(world.judge(now(), errand::ask));
        }
    }

    /** The acts that are named and are not there. */
    private Stream<Key> lostActs() {
        return errand.commands().stream()
                .flatMap(command -> command.act().stream())
                .filter(act -> world.model().entry(act).isEmpty());
    }

    private void die() {
        node.die(errand.trouble().late());
        throw new NodeDied();
    }

    private LedgerException failure(LedgerException failure) {
        failures.add(failure);
        return failure;
    }

    /** The instant that the ledger sees; who sweeps looked at the clock once, at the beginning. */
    private Instant now() {
        return errand.isSweep() ? begin : node.clock().instant();
    }

    /** What is wrong with an answer. */
    Optional<String> objection(Object answer) {
        if (answer instanceof Failed) {
            return Optional.empty();
        }
        if (!failures.isEmpty()) {
            return Optional.of("the store failed, and the answer is " + answer);
        }
        if (errand.step() instanceof SweepStep) {
            return Answers.difference(swept, answer);
        }
        if (errand.isEach()) {
            return objectionToEach(answer);
        }
        if (interrupted && errand.isOfSeveralReads()) {
            return Optional.empty();
        }
        Optional<String> difference =
                Answers.difference(decided.orElseGet(() -> world.judge(now(), errand::ask)), answer);
        return difference.filter(any -> possible.stream()
                .allMatch(one -> Answers.difference(one, answer).isPresent()));
    }

    private Optional<String> objectionToEach(Object answer) {
        if (!(answer instanceof List<?> all)) {
            return Answers.difference(world.judge(now(), errand::ask), answer);
        }
        for (int i = 0; i < all.size(); i++) {
            int place = i;
            if (((Posted) all.get(i)).refusal().filter(Call::isOfStore).isPresent()) {
                continue;
            }
            Object ours = ofEach.containsKey(place) ? ofEach.get(place) : posted(place);
            Object theirs = Answers.of(node.ledger(), any -> ((Posted) all.get(place)).orElseThrow());
            Optional<String> difference = Answers.difference(ours, theirs);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Answers.difference(errand.commands().size(), all.size());
    }

    @Override
    public String toString() {
        return node + ": " + errand;
    }
}
