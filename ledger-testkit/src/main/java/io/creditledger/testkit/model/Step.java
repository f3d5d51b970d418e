package io.creditledger.testkit.model;

/** One step of a workload: something to be done to a ledger, or asked of it. Its text is one line of a script. */
public sealed interface Step permits ClockStep, ListStep, PostStep, ReadStep, SweepStep {}
