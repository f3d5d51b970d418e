package io.creditledger.access;

import io.creditledger.audit.AuditAction;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one role may do. Immutable.
 *
 * @param allowed what
 * @param limits how much of it
 * @param needReference for what it has to give a reference
 */
record Permit(Set<AuditAction> allowed, Map<AuditAction, Limits> limits, Set<AuditAction> needReference) {
    static final Permit NOTHING = new Permit(Set.of(), Map.of(), Set.of());

    static Set<AuditAction> all(AuditAction.Kind kind) {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.kind() == kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AuditAction.class)));
    }

    Permit allow(Set<AuditAction> actions) {
        return new Permit(joined(allowed, actions), limits, needReference);
    }

    Permit deny(Set<AuditAction> actions) {
        Set<AuditAction> fewer = joined(allowed, Set.of());
        fewer.removeAll(actions);
        return new Permit(fewer, limits, needReference);
    }

    Permit limit(AuditAction action, Limits most) {
        Map<AuditAction, Limits> more = new EnumMap<>(AuditAction.class);
        more.putAll(limits);
        more.put(action, most);
        return new Permit(joined(allowed, Set.of(action)), more, needReference);
    }

    Permit needReference(Set<AuditAction> actions) {
        return new Permit(allowed, limits, joined(needReference, actions));
    }

    private static Set<AuditAction> joined(Set<AuditAction> some, Set<AuditAction> more) {
        Set<AuditAction> all = EnumSet.noneOf(AuditAction.class);
        all.addAll(some);
        all.addAll(more);
        return all;
    }
}
