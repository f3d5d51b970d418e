package io.creditledger.internal.form;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.command.RevokeMode;
import io.creditledger.entry.EntryType;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import io.creditledger.value.Scope;
import io.creditledger.value.Source;
import io.creditledger.value.UnitCost;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A command that supplies or administers, in the parts that a store can keep: what it says is its content, field by field.
 * Immutable.
 *
 * @param type its kind
 * @param account the account that it is on, or, where it names an act, has to be on
 * @param key its key
 * @param content what it says
 * @param note why
 */
public record CommandForm(EntryType type, Account account, Key key, Content content, Note note) {
    /** The parts of a command whose account is known. */
    public static CommandForm of(Command command, Account account) {
        return new CommandForm(command.type(), account, command.key(), command.content(), command.note());
    }

    /** The command of these parts; where it names an act, it names its account as well. */
    public Command command() {
        return switch (type) {
            case GRANT -> grant();
            case ACTIVATE -> Activate.of(act(), key).on(account).note(note);
            case CANCEL -> Cancel.of(act(), key).on(account).note(note);
            case REFUND -> refund();
            case REVOKE -> revoke().on(account).note(note);
            case ADJUST -> {
                Adjust adjust = Adjust.by(account, amount(), note.reason().orElseThrow(), key)
                        .note(note);
                yield has("into debt") ? adjust.intoDebt() : adjust;
            }
            case EXTEND ->
                Extend.to(act(), Expiry.parse(said("expiry")), key).on(account).note(note);
            case PLAN_CHANGE ->
                PlanChange.of(
                                account,
                                said("from"),
                                said("to"),
                                Instant.parse(said("effective")),
                                note.reason().orElseThrow(),
                                key)
                        .note(note);
            case SPEND, HOLD, CAPTURE, RELEASE, EXPIRY, START, HOLD_EXPIRY ->
                throw new IllegalStateException(type + " needs no approval");
        };
    }

    private Grant grant() {
        Grant grant = switch (Source.valueOf(said("source"))) {
            case PROMOTION -> Grant.promotion(account, amount(), key);
            case ALLOWANCE -> Grant.allowance(account, amount(), key);
            case PURCHASE -> Grant.purchase(account, amount(), key);
        };
        grant = field("priority").map(Integer::parseInt).map(grant::priority).orElse(grant);
        grant = field("scope")
                .map(names -> Scope.of(Arrays.asList(names.split(","))))
                .map(grant::scope)
                .orElse(grant);
        grant = field("unit cost").map(CommandForm::cost).map(grant::unitCost).orElse(grant);
        grant = field("start").map(Instant::parse).map(grant::startsAt).orElse(grant);
        grant = field("expiry").map(Expiry::parse).map(grant::expires).orElse(grant);
        return (has("pending") ? grant.pending() : grant).note(note);
    }

    private Refund refund() {
        Refund refund = Refund.of(act(), key).on(account);
        refund = field("amount").map(Long::parseLong).map(refund::amount).orElse(refund);
        Optional<Expiry> reissue = field("reissue").map(Expiry::parse);
        if (reissue.isPresent()) {
            Optional<Instant> end = reissue.get().instant();
            refund = end.map(refund::reissueUntil).orElseGet(refund::reissueForGood);
        }
        return refund.note(note);
    }

    private Revoke revoke() {
        return switch (RevokeMode.valueOf(said("mode"))) {
            case UNSPENT -> Revoke.unspent(act(), key);
            case IN_FULL -> Revoke.inFull(act(), key);
            case AMOUNT -> Revoke.amount(act(), amount(), key);
            case TO_TOTAL -> Revoke.toTotal(act(), amount(), key);
            case TO_TOTAL_UNSPENT -> Revoke.toTotalUnspent(act(), amount(), key);
        };
    }

    private static UnitCost cost(String text) {
        int blank = text.indexOf(' ');
        return UnitCost.of(text.substring(0, blank), text.substring(blank + 1));
    }

    private Key act() {
        return Key.of(said("act"));
    }

    private long amount() {
        return Long.parseLong(said("amount"));
    }

    private boolean has(String name) {
        return field(name).isPresent();
    }

    private String said(String name) {
        return field(name).orElseThrow();
    }

    private Optional<String> field(String name) {
        return content.field(name);
    }
}
