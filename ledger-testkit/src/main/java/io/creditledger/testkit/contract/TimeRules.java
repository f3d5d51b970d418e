package io.creditledger.testkit.contract;

/** Rules t: time. */
abstract class TimeRules extends ActRules {}
