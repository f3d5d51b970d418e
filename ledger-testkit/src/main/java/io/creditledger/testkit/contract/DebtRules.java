package io.creditledger.testkit.contract;

/** Rules d: debt. */
abstract class DebtRules extends HoldRules {}
