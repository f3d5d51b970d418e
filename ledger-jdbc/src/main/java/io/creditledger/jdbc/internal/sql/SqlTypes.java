package io.creditledger.jdbc.internal.sql;

import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.sql.Types;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** How the ledger's own types stand in columns. */
public final class SqlTypes {
    private SqlTypes() {}

    /** Teaches them to Jdbi. */
    public static void register(Jdbi jdbi) {
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            long micros = row.getLong(column);
            return row.wasNull() ? null : Micros.instant(micros);
        });
        jdbi.registerColumnMapper(Hash.class, (row, column, context) -> HashBytes.hash(row.getBytes(column)));
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new KeyArgument());
        jdbi.registerArgument(new HashArgument());
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, Micros.of(value));
        }
    }

    private static final class KeyArgument extends AbstractArgumentFactory<Key> {
        KeyArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Key value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.value());
        }
    }

    private static final class HashArgument extends AbstractArgumentFactory<Hash> {
        HashArgument() {
            super(Types.BINARY);
        }

        @Override
        protected Argument build(Hash value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setBytes(position, HashBytes.of(value));
        }
    }
}
