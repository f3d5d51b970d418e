package io.creditledger.testkit;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract in memory, a chapter at a time, for mutation tests, which run it thousands of times: a rule costs JUnit more
 * to find than to run. Builds run the rules one by one. Without the rules on many callers at once, whose threads a mutant
 * could leave waiting.
 */
class ContractChapters {
    @Test
    void corrections() throws Throwable {
        chapter("a");
    }

    @Test
    void bounds() throws Throwable {
        chapter("b");
    }

    @Test
    void debt() throws Throwable {
        chapter("d");
    }

    @Test
    void sweeps() throws Throwable {
        chapter("e");
    }

    @Test
    void explanations() throws Throwable {
        chapter("ex");
    }

    @Test
    void grants() throws Throwable {
        chapter("g");
    }

    @Test
    void holds() throws Throwable {
        chapter("h");
    }

    @Test
    void once() throws Throwable {
        chapter("k");
    }

    @Test
    void reads() throws Throwable {
        chapter("l");
    }

    @Test
    void lists() throws Throwable {
        chapter("m");
    }

    @Test
    void burn_order() throws Throwable {
        chapter("o");
    }

    @Test
    void pending() throws Throwable {
        chapter("p");
    }

    @Test
    void proof() throws Throwable {
        chapter("pr");
    }

    @Test
    void quotes() throws Throwable {
        chapter("q");
    }

    @Test
    void refunds() throws Throwable {
        chapter("r");
    }

    @Test
    void spends() throws Throwable {
        chapter("s");
    }

    @Test
    void time() throws Throwable {
        chapter("t");
    }

    @Test
    void audit() throws Throwable {
        chapter("u");
    }

    @Test
    void revokes() throws Throwable {
        chapter("v");
    }

    @Test
    void overflow() throws Throwable {
        chapter("w");
    }

    @Test
    void extending() throws Throwable {
        chapter("x");
    }

    @Test
    void history() throws Throwable {
        chapter("y");
    }

    @Test
    void inspections() throws Throwable {
        chapter("in");
    }

    @Test
    void statements() throws Throwable {
        chapter("st");
    }

    @Test
    void access() throws Throwable {
        chapter("ac");
    }

    @Test
    void approvals() throws Throwable {
        chapter("ap");
    }

    @Test
    void signals() throws Throwable {
        chapter("si");
    }

    private static void chapter(String letters) throws Throwable {
        List<Method> rules = Arrays.stream(InMemoryLedgerContractTest.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .filter(method -> method.getName().matches(letters + "[0-9]+_.*"))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        for (Method rule : rules) {
            InMemoryLedgerContractTest contract = new InMemoryLedgerContractTest();
            call(contract, annotated(BeforeEach.class));
            call(contract, rule);
            call(contract, annotated(AfterEach.class));
        }
    }

    private static void call(Object contract, Method method) throws Throwable {
        try {
            method.setAccessible(true);
            method.invoke(contract);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    private static Method annotated(Class<? extends Annotation> annotation) {
        for (Class<?> type = InMemoryLedgerContractTest.class; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(annotation)) {
                    return method;
                }
            }
        }
        throw new IllegalStateException("nothing is annotated with " + annotation);
    }
}
