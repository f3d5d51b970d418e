package io.creditledger.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.creditledger.Ledger;
import io.creditledger.approval.Approvals;
import io.creditledger.command.Command;
import io.creditledger.explain.Explanation;
import io.creditledger.inspect.Inspection;
import io.creditledger.proof.Seals;
import io.creditledger.signal.Signals;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing that is public is forgotten, and nothing that can be handed in goes untried. */
final class PublicApiTest {
    @Test
    void every_public_type_of_the_library_is_found() {
        Set<String> there = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.creditledger")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getName)
                        .filter(name -> !name.matches("io\\.creditledger\\.(internal|testkit|jdbc)\\..*"))
                        .collect(Collectors.toSet());
        assertThat(there).hasSizeGreaterThan(100);
        assertThat(PublicApi.types().stream().map(Class::getName)).containsAll(there);
    }

    @Test
    void whatever_answers_from_the_books_is_asked() {
        assertThat(PublicApi.types().stream().filter(PublicApi::isService))
                .containsExactlyInAnyOrder(
                        Ledger.class, Approvals.class, Explanation.class, Inspection.class, Seals.class, Signals.class);
    }

    @Test
    void everything_that_can_be_handed_in_is_tried() {
        Tally tally = new Tally();
        Dice dice = new Dice(1);
        Ledger ledger = InMemoryLedger.create(Clock.systemUTC(), Actor.service("a"));
        Makers makers = new Makers(new Corpus(dice), dice, ledger, tally);
        makers.begin();
        makers.everything();
        HostileReport report = tally.report(1, 0).orFail();
        List<String> untried = PublicApi.makers().stream()
                .filter(maker -> maker.parameters().stream().noneMatch(PublicApiTest::isAnswer))
                .map(Operation::toString)
                .filter(maker -> !report.operations().contains(maker))
                .toList();
        assertThat(untried).isEmpty();
        assertThat(PublicApi.inputs()).contains(Account.class, Command.class).doesNotContain(Ledger.class);
    }

    private static boolean isAnswer(Type type) {
        return type instanceof Class<?> plain
                && PublicApi.types().contains(plain)
                && !PublicApi.inputs().contains(plain)
                && !PublicApi.isService(plain);
    }
}
