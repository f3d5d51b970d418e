package io.creditledger.testkit.contract;

/** Rules a: corrections and plan changes. */
abstract class AdjustRules extends RevokeRules {}
