package io.creditledger;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may depend on what in the core. */
final class ArchitectureTest {
    private static final String[] PURE = {"io.creditledger.internal.engine..", "io.creditledger.internal.hash.."};

    private final JavaClasses core = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.creditledger");

    @Test
    void the_core_needs_nothing_but_java_and_slf4j() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.crypto..", "org.slf4j..", "org.jspecify..", "io.creditledger..")
                .check(core);
    }

    @Test
    void the_engine_does_no_input_or_output() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.net..",
                        "java.nio.channels..",
                        "java.nio.file..",
                        "java.sql..",
                        "java.util.concurrent.locks..",
                        "java.util.logging..",
                        "org.slf4j..")
                .allowEmptyShould(true)
                .check(core);
    }

    @Test
    void the_engine_reads_no_clock_and_draws_no_lots() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        Clock.class,
                        ExecutorService.class,
                        Random.class,
                        RandomGenerator.class,
                        SecureRandom.class,
                        Thread.class,
                        ThreadLocal.class,
                        ThreadLocalRandom.class,
                        Timer.class))
                .orShould()
                .accessTargetWhere(describe("the answer differs from call to call", ArchitectureTest::isImpure))
                .allowEmptyShould(true)
                .check(core);
    }

    @Test
    void rooms_of_the_inside_form_no_cycle() {
        slices().matching("io.creditledger.internal.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(core);
    }

    @Test
    void what_is_public_shows_nothing_of_the_inside() {
        classes()
                .that()
                .resideOutsideOfPackage("..internal..")
                .and()
                .areNotPackagePrivate()
                .and()
                .areNotPrivate()
                .should(showNothingOfTheInside())
                .allowEmptyShould(true)
                .check(core);
    }

    private static boolean isImpure(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "random" -> owner.equals("java.lang.Math");
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "arraycopy", "identityHashCode" -> false;
            default -> owner.equals("java.lang.System");
        };
    }

    private static ArchCondition<JavaClass> showNothingOfTheInside() {
        return new ArchCondition<>("show nothing of the inside") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
                Stream<JavaType> parameters = type.getTypeParameters().stream().map(parameter -> parameter);
                Stream.concat(above, parameters)
                        .forEach(shown -> judge(type.getDescription(), shown.getAllInvolvedRawTypes(), events));
                type.getMembers().stream()
                        .filter(ArchitectureTest::isVisible)
                        .forEach(member -> judge(member.getDescription(), shownBy(member), events));
            }
        };
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Set<JavaClass> shownBy(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.concat(unit.getAllInvolvedRawTypes().stream(), unit.getExceptionTypes().stream())
                    .collect(Collectors.toSet());
        }
        return ((JavaField) member).getAllInvolvedRawTypes();
    }

    private static void judge(String shower, Set<JavaClass> shown, ConditionEvents events) {
        shown.stream()
                .filter(resideInAPackage("..internal.."))
                .forEach(inside ->
                        events.add(SimpleConditionEvent.violated(inside, shower + " shows " + inside.getName())));
    }
}
