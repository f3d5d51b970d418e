package io.creditledger.testkit.altered;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Extension;
import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Expiry;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows with one component altered. */
public final class Other {
    private Other() {}

    /** The same record with another value for one component. */
    public static <R extends Record> R with(R row, String component, Object value) {
        try {
            RecordComponent[] parts = row.getClass().getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getName().equals(component) ? value : value(row, parts[i].getName());
            }
            @SuppressWarnings("unchecked") // the constructor is that of the row's own class
            R other = (R) row.getClass().getDeclaredConstructor(types).newInstance(values);
            return other;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The same record with some other value for one component. */
    public static <R extends Record> R altered(R row, String component) {
        return with(row, component, than(value(row, component), component));
    }

    private static Object value(Record row, String component) {
        try {
            return row.getClass().getMethod(component).invoke(row);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Object than(Object value, String component) {
        if (value instanceof Long number) {
            return number + 1;
        } else if (value instanceof Instant instant) {
            return instant.plus(1, ChronoUnit.MICROS);
        } else if (value instanceof Account account) {
            return account.in("other");
        } else if (value instanceof Key key) {
            return Key.of(key + "x");
        } else if (value instanceof Actor) {
            return Actor.service("somebody");
        } else if (value instanceof Note note) {
            return note.reason("altered");
        } else if (value instanceof Content content) {
            return content.with("altered", "yes");
        } else if (value instanceof Totals totals) {
            return new Totals(totals.available(), totals.held(), totals.pending() + 1, totals.debt());
        } else if (value instanceof Hash hash) {
            byte[] bytes = hash.bytes();
            bytes[31]++;
            return Hash.of(bytes);
        } else if (value instanceof Enum<?> constant) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            return all[0] == constant ? all[1] : all[0];
        } else if (List.of("refersTo", "key").contains(component)) {
            return Optional.of(Key.of("another-act"));
        } else if (component.equals("account")) {
            return Optional.of(Account.of("somebody-else"));
        } else if (component.equals("approvedBy")) {
            return Optional.of(Actor.admin("somebody"));
        } else if (component.equals("because")) {
            return Optional.of("altered");
        } else if (value instanceof List<?> list) {
            Object one = component.equals("draws") ? new Draw(1, 1) : new Extension(1, Expiry.NEVER, Expiry.NEVER);
            return Stream.concat(list.stream(), Stream.of(one)).toList();
        }
        throw new IllegalArgumentException("no other value for " + component);
    }
}
