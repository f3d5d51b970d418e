package io.creditledger.testkit.contract;

/**
 * Everything that a ledger promises, as numbered rules. A host subclasses it with a ledger of its own configuration:
 *
 * <pre>{@code
 * class OurLedgerTest extends LedgerContract {
 *     @Override
 *     protected Ledger open(Clock clock, Actor actor) {
 *         return ourLedger(clock, actor);
 *     }
 * }
 * }</pre>
 */
public abstract class LedgerContract extends RepairRules {}
