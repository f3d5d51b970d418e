package io.creditledger.testkit.contract;

/** Rules c: many callers at once. */
abstract class ConcurrencyRules extends SweepRules {}
