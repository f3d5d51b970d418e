package io.creditledger.testkit.interleaving;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One schedule, as it was run: who made each step, who could have made it instead, and what came of it. */
final class Run {
    /** More steps than this are no schedule but somebody who tries again for ever. */
    private static final int MOST_STEPS = 10_000;

    private final StringBuilder schedule = new StringBuilder();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> choices = new ArrayList<>();
    private final Conductor conductor;
    private boolean isAsWanted = true;

    private Run(Conductor conductor) {
        this.conductor = conductor;
    }

    /**
     * Begins like this, and goes on with as few changes as there can be: whoever made the last step makes the next one, too, if it
     * can.
     */
    static Run of(LockProbe probe, Heat heat, String beginning) throws SQLException {
        Run run = new Run(new Conductor(probe, heat.racers()));
        try {
            run.follow(beginning);
        } catch (IllegalStateException stuck) {
            throw new IllegalStateException("schedule " + run.schedule() + ": " + stuck.getMessage(), stuck);
        } finally {
            run.conductor.giveUp();
        }
        return run;
    }

    private void follow(String beginning) throws SQLException {
        conductor.start();
        List<Racer> stopped = conductor.stopped();
        while (!stopped.isEmpty()) {
            if (steps.size() == MOST_STEPS) {
                throw new IllegalStateException("no end after " + MOST_STEPS + " steps: " + conductor.whereTheyStand());
            }
            String names =
                    stopped.stream().map(racer -> String.valueOf(racer.name)).collect(Collectors.joining());
            Racer next = stopped.get(names.indexOf(next(names, beginning)));
            choices.add(names);
            schedule.append(next.name);
            steps.add(conductor.go(next));
            stopped = conductor.stopped();
        }
        isAsWanted &= schedule.length() >= beginning.length();
    }

    private char next(String names, String beginning) {
        int place = schedule.length();
        if (isAsWanted && place < beginning.length()) {
            char wanted = beginning.charAt(place);
            if (names.indexOf(wanted) >= 0) {
                return wanted;
            }
            isAsWanted = false;
        }
        boolean goesOn = place > 0 && names.indexOf(schedule.charAt(place - 1)) >= 0;
        return goesOn ? schedule.charAt(place - 1) : names.charAt(0);
    }

    String schedule() {
        return schedule.toString();
    }

    /** Whether it began as it was told. */
    boolean isAsWanted() {
        return isAsWanted;
    }

    /** Who could have made the step at this place. */
    String choices(int place) {
        return choices.get(place);
    }

    long waits() {
        return steps.stream().filter(Step::hasWaited).count();
    }

    List<RacerResult> results() {
        return conductor.racers().stream().map(racer -> racer.result).toList();
    }

    FailedSchedule failed(List<String> problems) {
        List<String> results = conductor.racers().stream()
                .map(racer -> racer.name + " " + racer.result)
                .toList();
        return new FailedSchedule(schedule(), steps.stream().map(Step::toString).toList(), results, problems);
    }
}
