package io.creditledger.testkit.model;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** In what two answers differ, as text: the innermost parts, each with both values. */
final class Difference {
    private final StringBuilder text = new StringBuilder();

    private Difference() {}

    /** Empty where two answers are equal. */
    static Optional<String> between(Object model, Object ledger) {
        if (model.equals(ledger)) {
            return Optional.empty();
        }
        Difference difference = new Difference();
        difference.descend("answer", model, ledger);
        return Optional.of(difference.text.toString());
    }

    private void descend(String path, Object model, Object ledger) {
        if (Objects.equals(model, ledger)) {
            return;
        }
        if (model instanceof Optional<?> one
                && ledger instanceof Optional<?> other
                && one.isPresent()
                && other.isPresent()) {
            descend(path, one.get(), other.get());
        } else if (model instanceof List<?> one && ledger instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                descend(path + "[" + i + "]", one.get(i), other.get(i));
            }
        } else if (model instanceof Record && model.getClass().equals(ledger.getClass())) {
            for (RecordComponent part : model.getClass().getRecordComponents()) {
                descend(path + "." + part.getName(), value(part, model), value(part, ledger));
            }
        } else {
            text.append("\n  ").append(path);
            text.append("\n    model:  ").append(model);
            text.append("\n    ledger: ").append(ledger);
        }
    }

    private static Object value(RecordComponent part, Object whole) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException hidden) {
            return whole;
        }
    }
}
