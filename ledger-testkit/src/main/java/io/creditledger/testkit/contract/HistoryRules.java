package io.creditledger.testkit.contract;

/** Rules y: history. */
abstract class HistoryRules extends ReadRules {}
