package io.creditledger.proof;

import io.creditledger.error.InvalidInputException;
import io.creditledger.internal.check.Checks;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of the host's that the hash chains are made with, so that somebody with rights in the database alone cannot recompute
 * them. Immutable and thread-safe; never shows a secret.
 *
 * <p>New links are made with the newest key. A link says which key it was made with, so that older ones are found right for as long
 * as their keys are among these: keep them.
 *
 * <pre>{@code
 * ChainKeys keys = ChainKeys.of("2026-01", secret).before("2025-01", olderSecret);
 * }</pre>
 */
public final class ChainKeys {
    /** A secret has at least so many bytes; they should be random. */
    public static final int LEAST_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final ChainKeys NONE = new ChainKeys(Map.of(), Instant.MAX);

    /** By id, the newest first; none of them is ever fed. */
    private final Map<String, Mac> macs;

    private final Instant since;

    private ChainKeys(Map<String, Mac> macs, Instant since) {
        this.macs = macs;
        this.since = since;
    }

    /** No keys: plain hashes, which whoever may write to the tables can also recompute. */
    public static ChainKeys none() {
        return NONE;
    }

    /**
     * One key, with which every link is made from the first on.
     *
     * @param id what links name it by: 1 to 20 letters, digits, dots, hyphens or underscores; never to be used for another secret
     * @param secret at least {@link #LEAST_BYTES} bytes, which are copied
     */
    public static ChainKeys of(String id, byte[] secret) {
        return new ChainKeys(Map.of(Checks.keyId("id", id), mac(secret)), Instant.MIN);
    }

    /** The same with an older key, which makes no more links; those that it made are found right. */
    public ChainKeys before(String id, byte[] secret) {
        if (macs.isEmpty()) {
            throw new InvalidInputException("keys", "have no newest one; begin with of()");
        }
        Map<String, Mac> more = new LinkedHashMap<>(macs);
        if (more.put(Checks.keyId("id", id), mac(secret)) != null) {
            throw new InvalidInputException("id", "is used for two secrets");
        }
        return new ChainKeys(Collections.unmodifiableMap(more), since);
    }

    /**
     * The same for a ledger that had no keys before this instant: what was written until then may have plain hashes. Without this
     * nothing may, since whoever can rewrite a history could also leave out its keys. To be chosen after the last process without
     * keys was gone.
     */
    public ChainKeys since(Instant instant) {
        return new ChainKeys(macs, Checks.instant("since", instant));
    }

    /** The id of the key that new links are made with; empty where there is none. */
    public Optional<String> newest() {
        return macs.keySet().stream().findFirst();
    }

    /** The ids of all keys, the newest first. */
    public Set<String> ids() {
        return macs.keySet();
    }

    /** The code of the key with this id, ready to be fed; empty where that key is not among these. */
    public Optional<Mac> mac(String id) {
        return Optional.ofNullable(macs.get(id)).map(ChainKeys::copy);
    }

    /** Whether a row that was written at this instant may have a plain hash. */
    public boolean allowPlain(Instant written) {
        return macs.isEmpty() || written.isBefore(since);
    }

    /** The ids of the keys. */
    @Override
    public String toString() {
        return "ChainKeys" + ids();
    }

    private static Mac mac(byte[] secret) {
        if (Checks.present("secret", secret).length < LEAST_BYTES) {
            throw new InvalidInputException("secret", "has fewer than " + LEAST_BYTES + " bytes");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            copy(mac);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A copy, since a code is fed by one thread at a time; cheaper than asking the providers each time. */
    private static Mac copy(Mac unfed) {
        try {
            return (Mac) unfed.clone();
        } catch (CloneNotSupportedException notThisProviders) {
            throw new IllegalStateException(
                    "the provider " + unfed.getProvider() + " of " + ALGORITHM
                            + " gives codes that cannot be copied; put" + " Java's own provider in front of it",
                    notThisProviders);
        }
    }
}
