package io.creditledger.testkit.contract;

/** Rules l: balances and lots. */
abstract class ReadRules extends QuoteRules {}
