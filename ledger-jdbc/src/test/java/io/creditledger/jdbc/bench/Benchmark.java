package io.creditledger.jdbc.bench;

import io.creditledger.testkit.load.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures the ledger beside its rivals, each in turn, and prints medians and ratios of this one run. Ends with 1 where an
 * invariant does not hold or an operation failed. CONTRIBUTING.md says how to call it.
 */
public final class Benchmark {
    private static final int WARM_UPS = 2;

    private final Stage stage;
    private final List<String> markdown = new ArrayList<>();
    private final List<Object> tables = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    private Benchmark(Stage stage) {
        this.stage = stage;
    }

    /** Runs what the arguments say, and writes {@code target/benchmark.md} and {@code target/benchmark.json}. */
    public static void main(String[] arguments) throws SQLException, IOException {
        BenchArguments parsed = BenchArguments.of(arguments);
        boolean sound;
        try (Stage stage = new Stage(parsed)) {
            sound = new Benchmark(stage).run(Path.of("target"));
        }
        // The server stops with the JVM.
        System.exit(sound ? 0 : 1);
    }

    private boolean run(Path folder) throws SQLException, IOException {
        String settings = stage.settings();
        tell(settings + "\n\n" + stage.arguments() + "\n");
        List<Experiment> wanted = experiments(stage).stream()
                .filter(experiment -> stage.arguments().wants(experiment.name()))
                .toList();
        compileHotCode();
        for (Experiment experiment : wanted) {
            measure(experiment);
        }
        troubles.forEach(trouble -> tell("NOT SOUND: " + trouble));
        Files.writeString(folder.resolve("benchmark.md"), String.join("\n", markdown));
        Files.writeString(
                folder.resolve("benchmark.json"),
                Json.of(Map.of(
                        "settings", settings,
                        "arguments", stage.arguments().toString(),
                        "experiments", tables,
                        "troubles", troubles)));
        return troubles.isEmpty();
    }

    /** The first seconds of everybody are slow, and of whoever has more code more so: they count for nobody. */
    private void compileHotCode() throws SQLException {
        Experiment warmUp = Spends.over(stage, "warm-up", 16, 0, Spread.uniform());
        Figures ignored = new Figures();
        for (String series : warmUp.series()) {
            for (int round = 0; round < WARM_UPS; round++) {
                warmUp.run(series, round, ignored);
            }
        }
    }

    private void measure(Experiment experiment) throws SQLException {
        Figures figures = new Figures();
        for (int round = 0; round < stage.arguments().rounds(); round++) {
            for (String series : experiment.series()) {
                experiment.run(series, round, figures);
            }
        }
        Table table = new Table(experiment, figures);
        tell(table.markdown());
        tables.add(table.json());
        figures.troubles().forEach(trouble -> troubles.add(experiment.name() + ", " + trouble));
    }

    private void tell(String text) {
        markdown.add(text);
        System.out.println(text);
    }

    private static List<Experiment> experiments(Stage stage) {
        Spread uniform = Spread.uniform();
        return List.of(
                Spends.over(stage, "lone", 1, 0, uniform),
                Spends.over(stage, "lone-far", 1, Stage.FAR, uniform),
                Spends.over(stage, "uniform-16", 16, 0, uniform),
                Spends.over(stage, "uniform-64", 64, 0, uniform),
                Spends.over(stage, "uniform-64-far", 64, Stage.FAR, uniform),
                Spends.ofOneAccount(stage, "one-account", 64, 0),
                Spends.ofOneAccount(stage, "one-account-far", 64, Stage.FAR),
                Spends.over(stage, "zipf", 64, 0, Spread.zipf(1.0)),
                new Costs(stage),
                new Balances(stage),
                new Import(stage),
                new Growth(stage, OurLedger.NAME),
                new Growth(stage, "imagika"),
                new Bytes(stage),
                new InMemory(stage.arguments()));
    }
}
