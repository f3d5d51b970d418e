package io.creditledger.testkit.contract;

/** Rules u: the audit trail. */
abstract class AuditRules extends HistoryRules {}
