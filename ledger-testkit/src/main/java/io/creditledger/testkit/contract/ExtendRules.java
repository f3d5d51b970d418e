package io.creditledger.testkit.contract;

/** Rules x: extending credits. */
abstract class ExtendRules extends ScheduledRules {}
