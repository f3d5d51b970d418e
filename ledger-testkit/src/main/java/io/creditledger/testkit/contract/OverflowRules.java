package io.creditledger.testkit.contract;

/** Rules w: overflow. */
abstract class OverflowRules extends ListReplayRules {}
