package io.creditledger.testkit.page;

import io.creditledger.testkit.contract.LedgerContract;
import io.creditledger.testkit.contract.TransactionalLedgerContract;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * One rule of the contract, as its method's name tells it.
 *
 * @param chapter the letter or letters of its chapter
 * @param number its number there
 * @param sentence what it says
 * @param method the test
 */
record Rule(String chapter, int number, String sentence, Method method) {
    private static final Pattern NAME = Pattern.compile("([a-z]{1,2})([0-9]+)_([a-z0-9_]+)");

    /** All rules, chapter by chapter in the order in which the contract builds upon them. */
    static List<Rule> all() {
        Set<Class<?>> classes = new LinkedHashSet<>(chain(LedgerContract.class));
        classes.addAll(chain(TransactionalLedgerContract.class));
        List<Rule> rules = classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Rule::of)
                .toList();
        List<String> chapters = rules.stream().map(Rule::chapter).distinct().toList();
        return rules.stream()
                .sorted(Comparator.<Rule>comparingInt(rule -> chapters.indexOf(rule.chapter))
                        .thenComparingInt(Rule::number))
                .toList();
    }

    private static List<Class<?>> chain(Class<?> contract) {
        List<Class<?>> chain = new ArrayList<>();
        for (Class<?> type = contract; type != Object.class; type = type.getSuperclass()) {
            chain.add(0, type);
        }
        return chain;
    }

    private static Rule of(Method method) {
        Matcher name = NAME.matcher(method.getName());
        if (!name.matches()) {
            throw new IllegalStateException("not the name of a rule: " + method.getName());
        }
        String words = name.group(3).replace('_', ' ');
        String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Rule(name.group(1), Integer.parseInt(name.group(2)), sentence, method);
    }
}
