package io.creditledger.testkit.contract;

/**
 * Everything that a ledger promises, as numbered rules. A host subclasses it with a ledger of its own configuration:
 *
 * <pre>{@code
 * class OurLedgerTest extends LedgerContract {
 *     @Override
 *     protected Ledger open(Clock clock, Actor actor, HouseRules rules) {
 *         return ourLedger(clock, actor, rules);
 *     }
 * }
 * }</pre>
 */
public abstract class LedgerContract extends RepairRules {}
