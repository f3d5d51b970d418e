package io.creditledger.testkit.interleaving;

import java.util.List;
import java.util.concurrent.Callable;

/** One schedule of a race: what its racers do, and what is wrong afterwards. */
interface Heat {
    /** What each racer does, in a thread of its own; the first one is A. At most 26. */
    List<Callable<?>> racers();

    /** What does not hold after all of them came back, a sentence each; none where all is well. */
    List<String> problems(List<RacerResult> results);
}
