package io.creditledger.proof;

import io.creditledger.value.Account;
import io.creditledger.value.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The seals of a ledger: each is one line that stands for the history of all accounts up to a moment. Whoever has kept that line
 * finds out later whether that history was rewritten since, however consistently. Thread-safe.
 *
 * <pre>{@code
 * String line = ledger.seals().seal(Note.NONE.reason("end of day")).seal().text();   // publish it elsewhere
 * SealReport report = ledger.seals().verifySeal(Seal.parse(line));                   // years later
 * }</pre>
 */
public interface Seals {
    /**
     * Seals the heads of all accounts: writes down how far each of them has come and with which links, and one record over all of
     * it. Writers go on meanwhile; each account is sealed as it is at one moment, not all at the same. Sealing believes what it
     * reads: it does not verify. One at a time; another one waits. In the host's transaction the seal is one only when that is
     * committed: publish it afterwards.
     *
     * @param note why; a person has to give a reason
     */
    SealRecord seal(Note note);

    /** The seal with this number. */
    Optional<SealRecord> findSeal(long number);

    /** The first seals behind this number, in order, at most this many. */
    List<SealRecord> seals(long after, int limit);

    /** As {@link #verifySeal(Seal, LongConsumer)}, telling nobody how far it has come. */
    default SealReport verifySeal(Seal published) {
        return verifySeal(published, accounts -> {});
    }

    /**
     * Finds out whether every account still has the history that was sealed, and whether the ledger still tells the same of its
     * seals. What came after the seal does not matter. Reads once through all that was sealed, in constant memory.
     *
     * <p>A seal compares the last links that were sealed; that the rows before them are those which the links cover, {@link
     * io.creditledger.inspect.Inspection#verify} finds out. Only both together say that nobody has touched history.
     *
     * @param published the seal as it was published, not as the ledger has it now
     * @param progress hears from time to time how many accounts have been looked at
     */
    SealReport verifySeal(Seal published, LongConsumer progress);

    /**
     * The proof that a seal covers an account, for somebody who is to learn nothing about the other accounts. Empty where there is no
     * such seal, or where it does not cover the account.
     */
    Optional<InclusionProof> proofFor(Account account, long number);
}
