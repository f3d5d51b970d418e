package io.creditledger.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes a failing script short: drops steps as long as what is left still fails. */
public final class Shrinker {
    private static final int MOST_RUNS = 5_000;

    private final Function<List<Step>, Optional<Failure>> run;
    private int runs;
    private Failure shortest;

    private Shrinker(Failure failure, Function<List<Step>, Optional<Failure>> run) {
        this.shortest = failure;
        this.run = run;
    }

    /** The shortest failure that was found, where running a script tells how it fails, if it does. */
    public static Failure shrink(Failure failure, Function<List<Step>, Optional<Failure>> run) {
        Shrinker shrinker = new Shrinker(failure, run);
        shrinker.tryScript(failure.steps());
        do {
            shrinker.dropSteps();
        } while (shrinker.dropListed());
        return shrinker.shortest;
    }

    /** Ever smaller pieces, from the end to the beginning, until no single step can go. */
    private void dropSteps() {
        int piece = Math.max(1, shortest.steps().size() / 2);
        while (piece > 0) {
            boolean dropped = false;
            for (int end = shortest.steps().size();
                    end > 0;
                    end = Math.min(end - piece, shortest.steps().size())) {
                dropped |= tryScript(without(Math.max(0, end - piece), end));
            }
            piece = dropped && piece == 1 ? 1 : piece / 2;
        }
    }

    private List<Step> without(int from, int to) {
        List<Step> rest = new ArrayList<>(shortest.steps());
        rest.subList(from, to).clear();
        return rest;
    }

    /** Lists fall apart, or lose a command; tells whether one did, since then whole steps may have become superfluous. */
    private boolean dropListed() {
        boolean dropped = false;
        for (int i = shortest.steps().size() - 1; i >= 0; i--) {
            if (shortest.steps().get(i) instanceof ListStep list) {
                dropped |= trySmaller(list, i);
                i = Math.min(i, shortest.steps().size());
            }
        }
        return dropped;
    }

    private boolean trySmaller(ListStep list, int index) {
        List<Step> before = shortest.steps().subList(0, index);
        List<Step> after = shortest.steps().subList(index + 1, shortest.steps().size());
        for (List<Step> smaller : list.smaller()) {
            List<Step> script = new ArrayList<>(before);
            script.addAll(smaller);
            script.addAll(after);
            if (tryScript(script)) {
                return true;
            }
        }
        return false;
    }

    private boolean tryScript(List<Step> script) {
        if (runs >= MOST_RUNS) {
            return false;
        }
        runs++;
        Optional<Failure> failure =
                run.apply(script).filter(found -> runs == 1 || found.place().equals(shortest.place()));
        failure.ifPresent(found -> shortest = found);
        return failure.isPresent();
    }
}
