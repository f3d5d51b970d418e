package io.creditledger.testkit.model;

import io.creditledger.command.Command;
import io.creditledger.command.Hold;
import io.creditledger.command.Noted;
import io.creditledger.command.Spend;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.util.List;

/**
 * Random steps over a few accounts, made to collide: keys that were used, acts of the wrong kind, amounts next to those
 * that decide, and a clock that stops exactly where something falls due. The same seed gives the same steps, as long as
 * the model behind it sees them all. Not thread-safe.
 */
public final class Workload {
    private static final Actor APP = Actor.service("app");

    private final Scene scene;
    private final Dice dice;
    private final Commands commands;
    private final Questions questions;
    private final Instants instants;

    /**
     * Steps for one world.
     *
     * @param seed decides every step
     * @param name what its owners and keys begin with, so that several worlds fit into one ledger
     * @param model a model to which all steps are applied, and which decides what is worth trying
     * @param clock the clock of the model
     */
    public Workload(long seed, String name, NaiveLedger model, MutableClock clock) {
        this.dice = new Dice(seed);
        this.scene = new Scene(name, dice, model, clock);
        this.commands = new Commands(scene);
        this.questions = new Questions(scene);
        this.instants = new Instants(scene);
    }

    /** The accounts that the steps are about. */
    public List<Account> accounts() {
        return scene.accounts;
    }

    /** The next step. */
    public Step next() {
        int kind = dice.below(100);
        if (kind < 66) {
            return post();
        }
        if (kind < 73) {
            return list();
        }
        if (kind < 85) {
            return new ClockStep(instants.clock());
        }
        return kind < 88 ? sweep() : questions.next();
    }

    private Step post() {
        Actor actor = actor();
        Command command = reasoned(actor, commands.next());
        boolean tried = command instanceof Spend || command instanceof Hold;
        return new PostStep(actor, command, tried && dice.percent(30));
    }

    private Step list() {
        Actor actor = actor();
        for (int i = dice.below(5); i >= 0; i--) {
            scene.listed.add(reasoned(actor, commands.next()));
        }
        List<Command> list = List.copyOf(scene.listed);
        scene.listed.clear();
        return new ListStep(actor, list);
    }

    private Step sweep() {
        if (dice.percent(40)) {
            return new SweepStep(dice.any(1, 2, 1000));
        }
        Account account = scene.account();
        return new ReadStep("sweep " + account, ledger -> ledger.sweep(account));
    }

    private Actor actor() {
        return dice.percent(90) ? APP : dice.any(Actor.support("jane"), Actor.finance("joe"), Actor.admin("root"));
    }

    /** A person gives a reason, as a rule. */
    private Command reasoned(Actor actor, Command command) {
        boolean needed = actor.role().isPerson() && command.note().reason().isEmpty();
        return needed && dice.percent(90) ? (Command) ((Noted<?>) command).reason("asked by phone") : command;
    }
}
