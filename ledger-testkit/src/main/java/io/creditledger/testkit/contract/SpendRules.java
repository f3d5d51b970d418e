package io.creditledger.testkit.contract;

/** Rules s: spending. */
abstract class SpendRules extends ExtendRules {}
