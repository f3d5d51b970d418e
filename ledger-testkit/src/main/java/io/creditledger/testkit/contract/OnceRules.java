package io.creditledger.testkit.contract;

/** Rules k: a command happens once. */
abstract class OnceRules extends LedgerFixture {}
