package io.creditledger.testkit.simulator;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.testkit.model.ListStep;
import io.creditledger.testkit.model.PostStep;
import io.creditledger.testkit.model.ReadStep;
import io.creditledger.testkit.model.Step;
import io.creditledger.testkit.model.SweepStep;
import java.time.Duration;
import java.util.List;

/** What one caller wants, who sends it again, with the same keys, until there is an answer or the patience is gone. */
final class Errand {
    private static final Duration[] PATIENCE = {Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1)};

    private final Simulation world;
    private final Step step;
    private final long number;
    private final Trouble trouble;
    private final boolean each;
    private final int most;
    private int attempts;
    private boolean over;

    Errand(Simulation world, Step step, long number, Trouble trouble) {
        this.world = world;
        this.step = step;
        this.number = number;
        this.trouble = trouble;
        this.each = step instanceof ListStep && trouble.percent(50);
        this.most = isOfCommands() ? 1 + trouble.below(6) : 1;
    }

    Step step() {
        return step;
    }

    long number() {
        return number;
    }

    Trouble trouble() {
        return trouble;
    }

    /** Whether each command of a list is posted for itself. */
    boolean isEach() {
        return each;
    }

    boolean isOfCommands() {
        return step instanceof PostStep || step instanceof ListStep;
    }

    /** Whether it writes down what time did. */
    boolean isSweep() {
        return step instanceof SweepStep
                || (step instanceof ReadStep read && read.text().startsWith("sweep"));
    }

    /** Whether it asks several things that need not be of one moment. */
    boolean isOfSeveralReads() {
        return step instanceof ReadStep read
                && (read.text().startsWith("history") || read.text().startsWith("audit"));
    }

    List<Command> commands() {
        if (step instanceof PostStep post) {
            return List.of(post.command());
        }
        return step instanceof ListStep list ? list.commands() : List.of();
    }

    /** Asks one side; a refusal is thrown. */
    Object ask(Ledger ledger) {
        if (step instanceof PostStep post) {
            return post.ask(ledger);
        } else if (step instanceof ListStep list) {
            return each ? ledger.as(list.actor()).postEach(list.commands()) : list.ask(ledger);
        } else if (step instanceof SweepStep sweep) {
            return ledger.sweep(sweep.limit());
        }
        return ((ReadStep) step).read().apply(ledger);
    }

    /** Sends it to any ledger, perhaps twice. */
    void send() {
        attempts++;
        int attempt = attempts;
        transmit(attempt);
        if (trouble.strikes(Mishap.REQUEST_TWICE)) {
            transmit(attempt);
        }
        world.time().in(PATIENCE[trouble.below(PATIENCE.length)], () -> again(attempt));
    }

    private void transmit(int attempt) {
        Node node = world.node(trouble);
        if (!trouble.strikes(Mishap.REQUEST_LOST)) {
            world.time().in(trouble.delay(Mishap.REQUEST_LATE), () -> world.deliver(this, node, attempt));
        }
    }

    /** A ledger has answered this attempt. */
    void answer(int attempt, Object answer) {
        if (!trouble.strikes(Mishap.ANSWER_LOST)) {
            world.time().in(trouble.delay(Mishap.ANSWER_LATE), () -> hear(attempt, answer));
        }
    }

    private void hear(int attempt, Object answer) {
        if (answer instanceof Failed) {
            again(attempt);
        } else {
            world.heard(this, answer);
            end();
        }
    }

    private void again(int attempt) {
        if (over || attempt != attempts) {
            return;
        }
        if (attempts < most) {
            send();
        } else {
            world.gaveUp();
            end();
        }
    }

    private void end() {
        if (!over) {
            over = true;
            world.idle();
        }
    }

    @Override
    public String toString() {
        return "#" + number + " " + (each ? "each of " : "") + step.toString().strip();
    }
}
