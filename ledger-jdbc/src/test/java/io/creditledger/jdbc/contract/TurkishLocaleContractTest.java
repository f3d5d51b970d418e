package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.db.Databases;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract where the capital letter of i is not I; the tables were made there, too. */
class TurkishLocaleContractTest extends SqlLedgerContract {
    private static final Locale BEFORE = Locale.getDefault();

    private static @Nullable DataSource tables;

    TurkishLocaleContractTest() {
        super(Databases.H2_MEMORY, () -> Objects.requireNonNull(tables));
    }

    @BeforeAll
    static void speakTurkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        tables = Databases.H2_MEMORY.newDatabase();
    }

    @AfterAll
    static void speakAsBefore() {
        Locale.setDefault(BEFORE);
    }
}
