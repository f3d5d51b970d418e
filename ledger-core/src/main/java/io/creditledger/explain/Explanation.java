package io.creditledger.explain;

import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Optional;

/**
 * Why the balance of an account is what it is, as of one moment: what happens later changes no answer. As thread-safe as the
 * ledger that gave it.
 *
 * <p>The waterfall is there from the beginning. Every other answer is read from the account's history when it is asked for,
 * entry by entry, so that a history of any length needs little memory; on a ledger that has joined the host's transaction
 * this has to be before its end.
 */
public interface Explanation {
    /** Where credits came from and where they are or went: per lot, of the debt, and in sum. */
    Waterfall waterfall();

    /**
     * Which lots an act drew on, and which rule of the burn order chose each of them.
     *
     * @param act the key of a spend, a hold, a capture or a correction downwards
     * @return empty where there is no such act in this account until that moment
     */
    Optional<Choice> choice(Key act);

    /**
     * Why did it drop?
     *
     * @throws io.creditledger.error.InvalidInputException where the instant is after the moment of this explanation
     */
    Drop dropSince(Instant since);

    /** Why are my new credits not usable yet? */
    NotUsable notUsable();

    /** Were promotional credits used first? */
    PromotionsFirst promotionsFirst();

    /** Why is it still low after the adjustment? */
    AfterAdjustment afterAdjustment();

    /** What expires next, and when? */
    NextExpiry nextExpiry();
}
