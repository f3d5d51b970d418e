package io.creditledger.testkit.docs;

import io.creditledger.Ledger;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The page about statements shows what the code writes. */
class StatementPageTest {
    private final Ledger ledger = Customer.march();
    private final Statement statement =
            ledger.statement(Customer.ACCOUNT, Period.ofMonth(YearMonth.of(2026, 3), Customer.ZONE));

    @Test
    void text() throws IOException {
        StringBuilder text = new StringBuilder();
        statement.writeText(text, Customer.ZONE);
        Files.writeString(Path.of("/tmp/statement/s.txt"), text);
        text.setLength(0);
        statement.writeHtml(text, Customer.ZONE);
        Files.writeString(Path.of("/tmp/statement/s.html"), text);
        text.setLength(0);
        statement.writeCsv(text, Customer.ZONE);
        Files.writeString(Path.of("/tmp/statement/s.csv"), text);
        text.setLength(0);
        statement.writeJson(text, Customer.ZONE);
        Files.writeString(Path.of("/tmp/statement/s.json"), text);
    }
}
