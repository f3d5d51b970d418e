package io.creditledger.testkit.contract;

/** Rules h: holds. */
abstract class HoldRules extends BurnOrderRules {}
