package io.creditledger.testkit.model;

import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Note;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

/** The building blocks of hashed rows, as the page on hash chains describes them. */
final class Bytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Bytes raw(byte[] some) {
        bytes.writeBytes(some);
        return this;
    }

    Bytes raw(int single) {
        bytes.write(single);
        return this;
    }

    Bytes number(long value) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    Bytes text(Object value) {
        byte[] form = value.toString().getBytes(StandardCharsets.UTF_8);
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(form.length).array())
                .raw(form);
    }

    Bytes optional(Optional<?> value) {
        return value.isPresent() ? raw(1).text(value.get()) : raw(0);
    }

    Bytes instant(Instant value) {
        return number(value.getEpochSecond() * 1_000_000 + value.getNano() / 1000);
    }

    Bytes account(Account value) {
        return text(value.owner()).text(value.currency());
    }

    Bytes actor(Actor value) {
        return text(value.id()).text(value.role());
    }

    Bytes note(Note value) {
        optional(value.reason())
                .optional(value.reference())
                .number(value.metadata().size());
        value.metadata().forEach((name, said) -> text(name).text(said));
        return this;
    }

    Bytes totals(Totals value) {
        return number(value.available())
                .number(value.held())
                .number(value.pending())
                .number(value.debt());
    }

    Hash hash() {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
