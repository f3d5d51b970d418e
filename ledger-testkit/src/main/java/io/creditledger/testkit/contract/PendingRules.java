package io.creditledger.testkit.contract;

/** Rules p: pending and scheduled grants. */
abstract class PendingRules extends GrantRules {}
