package io.creditledger.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What may depend on what in the testkit. */
final class ArchitectureTest {
    private final JavaClasses testkit = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.creditledger.testkit");

    /** A contract that looks inside would not hold for a ledger that somebody else wrote. */
    @Test
    void only_the_ledger_in_memory_knows_the_inside_of_the_core() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.creditledger.testkit.internal..")
                .and()
                .haveNameNotMatching("io\\.creditledger\\.testkit\\.InMemoryLedger(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.creditledger.internal..")
                .allowEmptyShould(true)
                .check(testkit);
    }
}
