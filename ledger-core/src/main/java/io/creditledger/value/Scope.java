package io.creditledger.value;

import static io.creditledger.internal.check.Checks.present;
import static io.creditledger.internal.check.Checks.printable;
import static io.creditledger.internal.check.Checks.several;

import io.creditledger.error.InvalidInputException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What credits are good for: everything, or only a set of features. Immutable.
 *
 * @param features the features that such credits serve, sorted; empty where they serve everything
 */
public record Scope(SortedSet<String> features) {
    /** Credits without a scope: good for everything. */
    public static final Scope ANY = new Scope(new TreeSet<>());

    /** The most features that one scope may name. */
    public static final int MOST_FEATURES = 20;

    /** Checks every feature: printable ASCII, 1 to 50 characters, {@value #MOST_FEATURES} at most. */
    public Scope {
        present("scope", features);
        if (features.size() > MOST_FEATURES) {
            throw new InvalidInputException("scope", "has more than " + MOST_FEATURES + " features");
        }
        features.forEach(Scope::feature);
        features = Collections.unmodifiableSortedSet(new TreeSet<>(features));
    }

    /** A scope of one or several features. */
    public static Scope of(String feature, String... more) {
        return new Scope(new TreeSet<>(several("feature", feature, more)));
    }

    /** A scope of these features. */
    public static Scope of(Collection<String> features) {
        if (present("scope", features).isEmpty()) {
            throw new InvalidInputException("scope", "is empty");
        }
        SortedSet<String> sorted = new TreeSet<>();
        features.forEach(one -> sorted.add(present("feature", one)));
        return new Scope(sorted);
    }

    /** Checks the name of a feature and returns it. */
    public static String feature(String feature) {
        String name = printable("feature", feature, 50);
        if (name.indexOf(',') >= 0) {
            throw new InvalidInputException("feature", "contains a comma");
        }
        return name;
    }

    /** Whether there is no scope: such credits serve every spend. */
    public boolean isAny() {
        return features.isEmpty();
    }

    /** Whether credits of this scope may pay for a spend on this feature, or on none. */
    public boolean serves(Optional<String> feature) {
        return isAny() || (feature.isPresent() && features.contains(feature.get()));
    }

    /** The scope that {@link #toString()} gave this text for. */
    public static Scope parse(String text) {
        return text.isEmpty() ? ANY : of(List.of(text.split(",", -1)));
    }

    /** The features, separated by commas. */
    @Override
    public String toString() {
        return String.join(",", features);
    }
}
