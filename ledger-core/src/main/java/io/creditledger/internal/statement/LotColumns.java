package io.creditledger.internal.statement;

import io.creditledger.internal.text.Column;
import io.creditledger.internal.text.Times;
import io.creditledger.statement.LotLine;
import io.creditledger.value.Expiry;
import java.util.List;

/** The columns of a lot in a statement. */
final class LotColumns {
    private LotColumns() {}

    static List<Column<LotLine>> all(Times times) {
        return List.of(
                new Column<>("lot", LotLine::number),
                new Column<>("lot_key", LotLine::key),
                new Column<>("source", lot -> lot.terms().source()),
                new Column<>("priority", lot -> lot.terms().priority()),
                new Column<>("features", lot -> lot.terms().scope().features()),
                new Column<>("unit_cost", lot -> lot.terms().unitCost()),
                new Column<>("status", LotLine::status),
                new Column<>("granted", LotLine::granted),
                new Column<>("remaining", LotLine::remaining),
                new Column<>("granted_at", lot -> times.exact(lot.grantedAt())),
                new Column<>("starts", lot -> lot.startsAt().map(times::exact)),
                new Column<>("expires", lot -> expiry(lot.expiry(), times)));
    }

    private static String expiry(Expiry expiry, Times times) {
        return expiry.instant().map(times::exact).orElseGet(expiry::toString);
    }
}
