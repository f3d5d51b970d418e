package io.creditledger.internal.external;

import io.creditledger.entry.Entry;
import io.creditledger.external.Claim;
import io.creditledger.external.ClaimKind;
import io.creditledger.external.Compared;
import io.creditledger.external.Difference;
import io.creditledger.external.DifferenceKind;
import io.creditledger.value.Key;
import java.util.Optional;
import java.util.function.Consumer;

/** What a comparison has seen so far: which acts were claimed, and how much there was. */
public final class Tally {
    private final Consumer<Difference> told;
    private final DigestSet claimed = new DigestSet();
    private long claims;
    private long acts;
    private long differences;

    /** Tells differences to this one. */
    public Tally(Consumer<Difference> told) {
        this.told = told;
    }

    /** How much was compared. */
    public Compared compared() {
        return new Compared(claims, acts, differences);
    }

    void countClaim() {
        claims++;
    }

    void countAct() {
        acts++;
    }

    /** Remembers that an act was claimed; false where it had been claimed before. */
    boolean claim(ClaimKind kind, Key act) {
        return claimed.add(kind + " " + act);
    }

    boolean isClaimed(ClaimKind kind, Key act) {
        return claimed.contains(kind + " " + act);
    }

    void differs(DifferenceKind kind, Claim claim, Optional<Entry> entry, long here) {
        tell(new Difference(kind, claim.kind(), Optional.of(claim), entry, claim.amount(), here));
    }

    void isMissingThere(ClaimKind kind, Entry entry) {
        tell(new Difference(
                DifferenceKind.MISSING_THERE, kind, Optional.empty(), Optional.of(entry), 0, entry.amount()));
    }

    private void tell(Difference difference) {
        differences++;
        told.accept(difference);
    }
}
