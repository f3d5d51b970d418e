package io.creditledger.testkit.contract;

/** Rules e: sweeps. */
abstract class SweepRules extends OverflowRules {}
