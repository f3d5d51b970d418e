package io.creditledger.testkit.contract;

/** Rules m: lists of commands. */
abstract class ListRules extends AuditRules {}
