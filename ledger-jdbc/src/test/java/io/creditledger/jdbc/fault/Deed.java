package io.creditledger.jdbc.fault;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import java.time.Duration;
import java.util.List;

/** One of each kind of command, and what has to be there before it. */
enum Deed {
    GRANT,
    ACTIVATE,
    CANCEL,
    SPEND,
    HOLD,
    CAPTURE,
    RELEASE,
    REFUND,
    REVOKE,
    ADJUST,
    EXTEND,
    PLAN_CHANGE;

    /** What is there for every deed: credits that do not expire for a year, and some on another account, too. */
    static List<Command> ground(Place place) {
        return List.of(
                Grant.purchase(place.account(), 100, place.key("given")).expiresAfter(Duration.ofDays(365)),
                Grant.purchase(place.other(), 100, place.key("given-there")));
    }

    /** What else has to be done first. */
    List<Command> before(Place place) {
        return switch (this) {
            case ACTIVATE, CANCEL ->
                List.of(Grant.purchase(place.account(), 50, place.key("pending"))
                        .pending());
            case CAPTURE, RELEASE -> List.of(Hold.of(place.account(), 40, place.key("held")));
            case REFUND, REVOKE -> List.of(Spend.of(place.account(), 40, place.key("spent")));
            default -> List.of();
        };
    }

    Command command(Place place) {
        return switch (this) {
            case GRANT -> Grant.purchase(place.account(), 100, place.key("deed"));
            case ACTIVATE -> Activate.of(place.key("pending"), place.key("deed"));
            case CANCEL -> Cancel.of(place.key("pending"), place.key("deed"));
            case SPEND -> Spend.of(place.account(), 30, place.key("deed"));
            case HOLD -> Hold.of(place.account(), 30, place.key("deed"));
            case CAPTURE -> Capture.of(place.key("held"), place.key("deed"));
            case RELEASE -> Release.of(place.key("held"), place.key("deed"));
            case REFUND -> Refund.of(place.key("spent"), place.key("deed"));
            case REVOKE -> Revoke.inFull(place.key("given"), place.key("deed"));
            case ADJUST -> Adjust.by(place.account(), -5, "a test", place.key("deed"));
            case EXTEND -> Extend.forGood(place.key("given"), place.key("deed"));
            case PLAN_CHANGE ->
                PlanChange.of(place.account(), "small", "large", Place.NOW, "a test", place.key("deed"));
        };
    }
}
