package io.creditledger.testkit.hostile;

import io.creditledger.Receipt;
import io.creditledger.command.AccountCommand;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.entry.EntryType;
import io.creditledger.error.InvalidInputException;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import io.creditledger.value.Role;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commands with hostile parts, in a few accounts and about each other, so that much of them is accepted. */
final class Orders {
    private static final int TRIES = 8;
    private static final int KNOWN_ACCOUNTS = 12;

    /** What commands usually refer to; all others to grants. */
    private static final Map<Class<?>, EntryType> REFERS_TO =
            Map.of(Capture.class, EntryType.HOLD, Release.class, EntryType.HOLD, Refund.class, EntryType.SPEND);

    private final Makers makers;
    private final Dice dice;
    private final List<Operation> factories;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Key> acts = new ArrayList<>();
    private final Map<EntryType, List<Key>> byType = new EnumMap<>(EntryType.class);
    private final Set<Key> taken = new HashSet<>();

    Orders(Makers makers, Dice dice) {
        this.makers = makers;
        this.dice = dice;
        factories = makers.of(Command.class, false);
    }

    /** The accounts of all commands so far. */
    List<Account> accounts() {
        return accounts;
    }

    /** The keys of all commands that were accepted so far. */
    List<Key> acts() {
        return acts;
    }

    /** Somebody of this name, if anybody can be called so; at random, of any role. */
    Actor actor(String name) {
        Role role = dice.percent(80) ? Role.SERVICE : dice.any(List.of(Role.values()));
        return allowed(name, id -> new Actor(id, role)).orElse(new Actor("a", role));
    }

    /** Remembers what was written. */
    void accepted(Receipt receipt) {
        if (!receipt.isReplay()) {
            Key key = receipt.entry().key();
            acts.add(key);
            byType.computeIfAbsent(receipt.entry().type(), type -> new ArrayList<>())
                    .add(key);
        }
    }

    /** A grant with this text wherever it may stand. */
    Optional<Command> grant(String text) {
        List<Operation> grants =
                factories.stream().filter(one -> one.owner() == Grant.class).toList();
        return dressed(dice.any(grants), text);
    }

    /** A command of any kind with this text wherever it may stand. */
    Optional<Command> any(String text) {
        return dressed(dice.any(factories), text);
    }

    private Optional<Command> dressed(Operation factory, String text) {
        Account account = allowed(text, owner -> new Account(owner, owner))
                .or(() -> allowed(text, Account::of))
                .orElseGet(() -> accounts.isEmpty() ? Account.of("a") : dice.any(accounts));
        @Nullable Object[] chosen = chosen(factory, account, text);
        Optional<Object> command = makers.attempt(factory, factory, chosen);
        List<Type> parameters = factory.parameters();
        for (int at = 0; at < chosen.length; at++) {
            if (parameters.get(at) == String.class) {
                @Nullable Object[] more = chosen.clone();
                more[at] = text;
                Optional<Object> other = makers.attempt(factory, factory, more);
                if (other.isPresent()) {
                    command = other;
                    chosen = more;
                }
            }
        }
        if (AccountCommand.class.isAssignableFrom(factory.owner())) {
            accounts.add(account);
        }
        return command.map(plain -> withTexts(plain, text)).map(Command.class::cast);
    }

    private Object withTexts(Object plain, String text) {
        Object command = plain;
        for (Operation change : makers.of(plain.getClass(), true)) {
            if (change.parameters().contains(String.class)) {
                @Nullable
                Object[] texts = change.parameters().stream()
                        .map(type -> type == String.class
                                ? text
                                : makers.arguments().plain(type).orElse(null))
                        .toArray();
                command = makers.attempt(change, command, texts).orElse(command);
            }
        }
        return command;
    }

    /** Any command with anything in it. */
    Optional<Command> atRandom() {
        for (int i = 0; i < TRIES; i++) {
            Operation factory = dice.any(factories);
            Account account = accounts.isEmpty() || dice.percent(5)
                    ? makers.arguments()
                            .any(Account.class)
                            .map(Account.class::cast)
                            .orElse(Account.of("a"))
                    : accounts.get(dice.below(Math.min(KNOWN_ACCOUNTS, accounts.size())));
            Optional<Object> command = makers.attempt(factory, factory, chosen(factory, account, dice.any(Texts.ALL)));
            if (command.isPresent()) {
                return Optional.of((Command) changed(command.get()));
            }
        }
        return Optional.empty();
    }

    private Object changed(Object plain) {
        Object command = plain;
        List<Operation> changes = makers.of(plain.getClass(), true);
        for (int i = dice.below(6); i > 0; i--) {
            Operation change = dice.any(changes);
            @Nullable
            Object[] chosen = change.parameters().stream().map(this::usual).toArray();
            command = makers.attempt(change, command, chosen).orElse(command);
        }
        return command;
    }

    private @Nullable Object[] chosen(Operation factory, Account account, String text) {
        List<Type> parameters = factory.parameters();
        @Nullable Object[] chosen = new Object[parameters.size()];
        for (int at = 0; at < chosen.length; at++) {
            Type type = parameters.get(at);
            boolean own = at == parameters.lastIndexOf(Key.class) && !dice.percent(3);
            if (type == Account.class) {
                chosen[at] = account;
            } else if (type == Key.class) {
                chosen[at] = own ? fresh(text) : act(factory.owner());
            } else {
                chosen[at] = type == String.class && dice.percent(50) ? "words" : usual(type);
            }
        }
        return chosen;
    }

    /** Anything; amounts that an account may have, and accounts that are there, more often than others. */
    private @Nullable Object usual(Type type) {
        if (type == long.class && dice.percent(60)) {
            return 1L + dice.below(100);
        } else if (type == Account.class && !accounts.isEmpty()) {
            return dice.any(accounts);
        }
        return makers.arguments().any(type).orElse(null);
    }

    /** An act that this kind of command may refer to, mostly. */
    private Key act(Class<?> command) {
        List<Key> fit = byType.getOrDefault(REFERS_TO.getOrDefault(command, EntryType.GRANT), List.of());
        List<Key> some = fit.isEmpty() || dice.percent(20) ? acts : fit;
        return some.isEmpty() ? Key.of("a") : dice.any(some);
    }

    /** A key of this text that no command has had; with something behind it where there was one. */
    private Key fresh(String text) {
        String plain = allowed(text, Key::of)
                .filter(one -> !one.isReserved())
                .map(Key::value)
                .orElse("a");
        Key key = Key.of(plain);
        while (!taken.add(key)) {
            String behind = "#" + taken.size();
            key = Key.of(plain.substring(0, Math.min(plain.length(), 200 - behind.length())) + behind);
        }
        return key;
    }

    private static <T> Optional<T> allowed(String text, Function<String, T> make) {
        try {
            return Optional.of(make.apply(text));
        } catch (InvalidInputException refusal) {
            return Optional.empty();
        }
    }
}
