package io.creditledger.testkit.model;

import io.creditledger.command.Command;
import io.creditledger.command.Noted;
import io.creditledger.entry.EntryType;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Key;
import java.util.List;

/** Random commands of every kind, new ones and such as were sent before. */
final class Commands {
    private static final List<EntryType> KINDS = List.of(
            EntryType.GRANT,
            EntryType.GRANT,
            EntryType.GRANT,
            EntryType.GRANT,
            EntryType.ACTIVATE,
            EntryType.CANCEL,
            EntryType.SPEND,
            EntryType.SPEND,
            EntryType.SPEND,
            EntryType.SPEND,
            EntryType.SPEND,
            EntryType.HOLD,
            EntryType.HOLD,
            EntryType.CAPTURE,
            EntryType.CAPTURE,
            EntryType.RELEASE,
            EntryType.REFUND,
            EntryType.REFUND,
            EntryType.REFUND,
            EntryType.REVOKE,
            EntryType.REVOKE,
            EntryType.REVOKE,
            EntryType.ADJUST,
            EntryType.EXTEND,
            EntryType.PLAN_CHANGE);

    private final Scene scene;
    private final Dice dice;
    private final Supply supply;
    private final Demand demand;

    Commands(Scene scene) {
        this.scene = scene;
        this.dice = scene.dice;
        this.supply = new Supply(scene);
        this.demand = new Demand(scene);
    }

    /** The next command: most often a new one, sometimes the same again, or another one under a key that was used. */
    Command next() {
        Command command = scene.sent.isEmpty() ? fresh(scene.freshKey()) : more();
        scene.sent.add(command);
        return command;
    }

    private Command more() {
        int kind = dice.below(100);
        if (kind < 8) {
            return again(dice.recent(scene.sent));
        }
        if (kind < 11) {
            Command earlier = dice.recent(scene.sent);
            return dice.percent(50)
                    ? of(earlier.type(), earlier.key())
                    : fresh(dice.recent(scene.sent).key());
        }
        return fresh(scene.freshKey());
    }

    private Command fresh(Key key) {
        return of(dice.any(KINDS), key);
    }

    /** The same command; a note makes no other one of it. */
    private Command again(Command command) {
        if (dice.percent(70)) {
            return command;
        }
        return (Command)
                ((Noted<?>) command).note(command.note().reason("once more").reference("T-7"));
    }

    Command of(EntryType kind, Key key) {
        return switch (kind) {
            case GRANT -> supply.grant(key);
            case ACTIVATE -> supply.activate(key);
            case CANCEL -> supply.cancel(key);
            case SPEND -> demand.spend(key);
            case HOLD -> demand.hold(key);
            case CAPTURE -> demand.capture(key);
            case RELEASE -> demand.release(key);
            case REFUND -> demand.refund(key);
            case REVOKE -> supply.revoke(key);
            case ADJUST -> supply.adjust(key);
            case EXTEND -> supply.extend(key);
            case PLAN_CHANGE -> supply.planChange(key);
            case EXPIRY, START, HOLD_EXPIRY -> throw new IllegalArgumentException("nobody asks for " + kind);
        };
    }
}
