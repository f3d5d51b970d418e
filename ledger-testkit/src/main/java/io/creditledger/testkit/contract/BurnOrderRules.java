package io.creditledger.testkit.contract;

/** Rules o: the order in which lots burn. */
abstract class BurnOrderRules extends SpendRules {}
