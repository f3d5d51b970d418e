package io.creditledger.testkit.broken;

import io.creditledger.command.Activate;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.Scope;
import io.creditledger.value.Source;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Commands made anew, with something forgotten or exchanged. */
public final class Remade {
    private Remade() {}

    /** Only commands of one kind are made anew. */
    static <C extends Command> UnaryOperator<Command> only(Class<C> kind, Function<C, Command> change) {
        return command -> kind.isInstance(command) ? change.apply(kind.cast(command)) : command;
    }

    /** A bare grant like this one: from this source, with nothing else said. */
    static Grant bare(Grant grant, Source source, Key key) {
        Account account = grant.account().orElseThrow();
        return switch (source) {
            case PROMOTION -> Grant.promotion(account, grant.amount(), key);
            case ALLOWANCE -> Grant.allowance(account, grant.amount(), key);
            case PURCHASE -> Grant.purchase(account, grant.amount(), key);
        };
    }

    /** A grant like this one in what does not say when. */
    static Grant timeless(Grant grant, Source source, Key key) {
        Grant other = bare(grant, source, key)
                .priority(grant.terms().priority())
                .scope(grant.terms().scope())
                .note(grant.note());
        return grant.terms().unitCost().map(other::unitCost).orElse(other);
    }

    /** The same grant, from this source and under this key. */
    static Grant like(Grant grant, Source source, Key key) {
        Grant other = timeless(grant, source, key).expires(grant.expiry());
        other = grant.start().map(other::startsAt).orElse(other);
        return grant.isPending() ? other.pending() : other;
    }

    static Grant withoutScope(Grant grant) {
        return grant.scope(Scope.ANY);
    }

    static Spend withKey(Spend spend, Key key) {
        Spend other =
                Spend.of(spend.account().orElseThrow(), spend.amount(), key).note(spend.note());
        other = spend.feature().isPresent() ? other.feature(spend.feature().get()) : other;
        other = spend.isUpTo() ? other.upTo() : other;
        return spend.overdraft() > 0 ? other.overdraft(spend.overdraft()) : other;
    }

    private static Hold withKey(Hold hold, Key key) {
        Hold other = Hold.of(hold.account().orElseThrow(), hold.amount(), key)
                .timeout(hold.timeout())
                .note(hold.note());
        return hold.feature().isPresent() ? other.feature(hold.feature().get()) : other;
    }

    /** The same command under another key; commands that refer to an act forget which account they named. */
    public static Command withKey(Command command, Key key) {
        if (command instanceof Grant grant) {
            return like(grant, grant.terms().source(), key);
        } else if (command instanceof Spend spend) {
            return withKey(spend, key);
        } else if (command instanceof Hold hold) {
            return withKey(hold, key);
        } else if (command instanceof Activate activate) {
            return Activate.of(activate.act().orElseThrow(), key).note(activate.note());
        } else if (command instanceof Cancel cancel) {
            return Cancel.of(cancel.act().orElseThrow(), key).note(cancel.note());
        } else if (command instanceof Release release) {
            return Release.of(release.act().orElseThrow(), key).note(release.note());
        } else if (command instanceof Extend extend) {
            return Extend.to(extend.act().orElseThrow(), extend.expiry(), key).note(extend.note());
        } else if (command instanceof Capture capture) {
            Capture other = Capture.of(capture.act().orElseThrow(), key).note(capture.note());
            return capture.amount().isPresent() ? other.amount(capture.amount().getAsLong()) : other;
        } else if (command instanceof Refund refund) {
            Refund other = Refund.of(refund.act().orElseThrow(), key).note(refund.note());
            return refund.amount().isPresent() ? other.amount(refund.amount().getAsLong()) : other;
        } else if (command instanceof Revoke revoke) {
            return withKey(revoke, key);
        }
        return command;
    }

    private static Revoke withKey(Revoke revoke, Key key) {
        Key act = revoke.act().orElseThrow();
        Revoke other = switch (revoke.mode()) {
            case UNSPENT -> Revoke.unspent(act, key);
            case IN_FULL -> Revoke.inFull(act, key);
            case AMOUNT -> Revoke.amount(act, revoke.amount(), key);
            case TO_TOTAL -> Revoke.toTotal(act, revoke.amount(), key);
            case TO_TOTAL_UNSPENT -> Revoke.toTotalUnspent(act, revoke.amount(), key);
        };
        return other.note(revoke.note());
    }
}
