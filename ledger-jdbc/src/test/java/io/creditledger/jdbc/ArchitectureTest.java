package io.creditledger.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What may depend on what in the store on SQL. */
final class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.creditledger.jdbc");

    @Test
    void rooms_do_not_depend_on_each_other_in_circles() {
        slices().matching("io.creditledger.jdbc.internal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    /** Whether a transaction is the ledger's or the host's is none of the store's business, nor what fails in it. */
    @Test
    void statements_and_transactions_know_nothing_of_the_books() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..jdbc.internal.sql..", "..jdbc.internal.transaction..", "..jdbc.internal.dialect..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..jdbc.internal.store..", "io.creditledger.internal.ledger..")
                .check(classes);
    }
}
