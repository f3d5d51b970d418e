package io.creditledger.jdbc.bench;

import io.creditledger.testkit.load.Mix;
import java.sql.SQLException;
import java.util.List;

/** What other commands of the ledger cost beside a spend, with 64 callers. */
final class Costs implements Experiment {
    private static final String SPEND = "spend";

    private final Stage stage;

    Costs(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "costs";
    }

    @Override
    public String title() {
        return "commands of the ledger, uniform, 64 callers, 0 ms away; a hold and its capture count as one";
    }

    @Override
    public List<String> series() {
        return List.of(SPEND, "hold and capture", "grant", "refund");
    }

    @Override
    public List<String> bases() {
        return List.of(SPEND);
    }

    @Override
    public void run(String series, int round, Figures figures) throws SQLException {
        BenchArguments arguments = stage.arguments();
        figures.add(
                series,
                stage.ledger(64, 0)
                        .load()
                        .mix(mix(series))
                        .callers(64)
                        .warmUp(arguments.warmUpTime())
                        .duration(arguments.time())
                        .run());
    }

    private static Mix mix(String series) {
        return switch (series) {
            case SPEND -> Mix.spends();
            case "grant" -> Mix.grants();
            case "refund" -> Mix.refunds();
            default -> Mix.holdsAndCaptures();
        };
    }
}
