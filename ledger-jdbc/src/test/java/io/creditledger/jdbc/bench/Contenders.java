package io.creditledger.jdbc.bench;

import java.util.List;
import javax.sql.DataSource;

/** All contenders, by name. */
final class Contenders {
    static final List<String> NAMES =
            List.of("column", "amy", "amy-locked", "imagika", "limit", "limit-batch", OurLedger.NAME);

    private Contenders() {}

    static Contender open(String name, DataSource dataSource) {
        return switch (name) {
            case "column" -> new Column(dataSource);
            case "amy" -> Amy.unlocked(dataSource);
            case "amy-locked" -> Amy.locked(dataSource);
            case "imagika" -> new Imagika(dataSource);
            case "limit" -> Limit.single(dataSource);
            case "limit-batch" -> Limit.batched(dataSource);
            case OurLedger.NAME -> new OurLedger(dataSource);
            default -> throw new IllegalArgumentException(name + ": there is " + NAMES);
        };
    }
}
