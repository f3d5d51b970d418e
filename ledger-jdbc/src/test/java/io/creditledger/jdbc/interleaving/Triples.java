package io.creditledger.jdbc.interleaving;

import static io.creditledger.jdbc.interleaving.Acts.activate;
import static io.creditledger.jdbc.interleaving.Acts.cancel;
import static io.creditledger.jdbc.interleaving.Acts.capture;
import static io.creditledger.jdbc.interleaving.Acts.grant;
import static io.creditledger.jdbc.interleaving.Acts.hold;
import static io.creditledger.jdbc.interleaving.Acts.inTurn;
import static io.creditledger.jdbc.interleaving.Acts.pending;
import static io.creditledger.jdbc.interleaving.Acts.refund;
import static io.creditledger.jdbc.interleaving.Acts.release;
import static io.creditledger.jdbc.interleaving.Acts.spend;
import static io.creditledger.jdbc.interleaving.Acts.sweep;

import io.creditledger.testkit.interleaving.LedgerRace;
import io.creditledger.testkit.interleaving.RaceWork;
import java.time.Duration;
import java.util.stream.Stream;

/** Three at a time: what two leave behind may be what a third one trips over. */
final class Triples {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final RaceWork CREDITS = grant("a", 100, "bought");

    private Triples() {}

    static Stream<LedgerRace> all(Nodes nodes) {
        return Stream.of(
                LedgerRace.of("capture, release, sweep after the time-out", nodes::own)
                        .given(inTurn(CREDITS, hold("a", 40, "hold")))
                        .racer(capture("hold", 30, "charge"))
                        .racer(release("hold", "let-go"))
                        .racerLater(HOUR, sweep("a")),
                LedgerRace.of("spend, spend, refund", nodes::own)
                        .given(inTurn(CREDITS, spend("a", 40, "one")))
                        .racer(spend("a", 50, "two"))
                        .racer(spend("a", 30, "three"))
                        .racer(refund("one", "back")),
                LedgerRace.of("activate, cancel, spend", nodes::own)
                        .given(pending("a", 100, "order"))
                        .racer(activate("order", "paid"))
                        .racer(cancel("order", "given-up"))
                        .racer(spend("a", 60, "one")),
                LedgerRace.of("grant, grant, spend: first use", nodes::own)
                        .racer(grant("a", 100, "bought"))
                        .racer(grant("a", 50, "more"))
                        .racer(spend("a", 60, "one")));
    }
}
