package io.creditledger.testkit.contract;

/** Rules q: quotes. */
abstract class QuoteRules extends AdjustRules {}
