package io.creditledger.jdbc.rows;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Of every table rows of {@link Story} as they must stand there, together with a value in every column. */
enum ExpectedRows {
    ACCOUNT("""
            owner user-42, currency gpu-seconds, last_entry 26, last_lot 12, last_audit 18, last_at
            1772787603831829, available 642, held 33, pending 993, debt 59, scoped 701, scoped_pending 407,
            next_due 1772874002970969, last_signal 6, told 5, next_expiry 1803891600000001
            """),
    ENTRY("""
            entry_no 12, entry_key charged-back, entry_type REVOKE, amount 700, happened_at 1772355601525525,
            recorded_at 1772355601525525, actor_id jane, actor_role SUPPORT, reason disputed, reference D-1,
            metadata {"case":"9"}, refers_to invoice-1, content act=invoice-1 mode=TO_TOTAL amount=700,
            available 2515, held 0, pending 993, debt 0, available_change -700, caused 0

            entry_no 15, entry_key ~fb0cd254a0c1d6b40368d49351de2954-15, entry_type EXPIRY, amount 111,
            happened_at 1772377200000001, recorded_at 1772528402029028, actor_id system, actor_role SYSTEM,
            available 2404, held 0, pending 993, debt 0, available_change -111, caused 0

            entry_no 8, entry_key unpaid-5, entry_type CANCEL, amount 66, happened_at 1772355600928929,
            recorded_at 1772355600928929, actor_id shop, actor_role SERVICE, refers_to invoice-5, content
            act=invoice-5, available 1111, held 0, pending 993, debt 0, available_change 0, pending_change -66,
            caused 0

            entry_no 20, entry_key job-2-worse, entry_type REFUND, amount 4, happened_at 1772787602773772,
            recorded_at 1772787602773772, actor_id shop, actor_role SERVICE, refers_to job-2, content act=job-2
            amount=4, available 2649, held 0, pending 993, debt 0, available_change 4, caused 1

            entry_no 24, entry_key hold-2, entry_type HOLD, amount 33, happened_at 1772787603381379, recorded_at
            1772787603381379, actor_id shop, actor_role SERVICE, content amount=33 feature=images
            timeout=PT1200H, available 2586, held 33, pending 993, debt 0, available_change -33, held_change 33,
            caused 0

            entry_no 26, entry_key job-3, entry_type SPEND, amount 1956, happened_at 1772787603831829,
            recorded_at 1772787603831829, actor_id shop, actor_role SERVICE, content amount=1956 overdraft=60,
            available 642, held 33, pending 993, debt 59, available_change -1956, debt_change 59, caused 0
            """),
    DRAW("""
            entry_no 16, draw_no 3, lot_no 9, amount 222, for_lot 2
            """),
    EXTENSION("""
            entry_no 13, extension_no 1, lot_no 7, old_expiry never, new_expiry 2027-03-01T09:00:00.000001Z
            """),
    AUDIT("""
            audit_no 11, action REVOKE, actor_id jane, actor_role SUPPORT, happened_at 1772355601525525,
            entry_key charged-back, refers_to invoice-1, entry_no 12, amount 700, reason disputed, reference
            D-1, metadata {"case":"9"}
            """),
    LOT("""
            lot_no 2, lot_key invoice-1, made_at 1772355600204205, granted 1000, source PURCHASE, source_rank 3,
            priority 40, unscoped 1, unit_cost 0.0125, unit_currency EUR, phase ACTIVE, is_open 0, remaining 0,
            usable_from 1772355600204205, expires_at 1772442000204205, due_at 9223372036854775807, lapsed 0,
            revoked 700, elsewhere 300, spared 222, declared 12:700, told 1

            lot_no 4, lot_key invoice-3, made_at 1772355600420421, granted 509, source PURCHASE, source_rank 3,
            priority 100, unscoped 1, phase PENDING, is_open 1, remaining 509, expires_at 9223372036854775807,
            lasts PT720H, due_at 9223372036854775807, lapsed 0, revoked 0, elsewhere 0, spared 0, told 0

            lot_no 5, lot_key invoice-4, made_at 1772355600533534, granted 77, source ALLOWANCE, source_rank 2,
            priority 100, unscoped 1, starts_at 1780995600000001, phase SCHEDULED, is_open 1, remaining 77,
            usable_from 1780995600000001, expires_at 1786179600000001, due_at 1780995600000001, settled_by
            paid-4, lapsed 0, revoked 0, elsewhere 0, spared 0, told 0

            lot_no 8, lot_key pictures, made_at 1772355601217217, granted 701, source ALLOWANCE, source_rank 2,
            priority 100, scope images,video, unscoped 0, phase ACTIVE, is_open 1, remaining 701, usable_from
            1772355601217217, expires_at 9223372036854775807, due_at 9223372036854775807, lapsed 0, revoked 0,
            elsewhere 0, spared 0, told 0

            lot_no 11, lot_key job-2-failed, made_at 1772787602580579, granted 19, source PROMOTION, source_rank
            1, priority 1, unscoped 1, replaces 10, phase ACTIVE, is_open 0, remaining 0, usable_from
            1772787602580579, expires_at 1774083600000001, due_at 9223372036854775807, lapsed 0, revoked 0,
            elsewhere 0, spared 0, told 1
            """),
    HOLD("""
            entry_no 22, hold_key hold-1, amount 47, ends_at 1772874002970969, state CAPTURED, is_open 0,
            settled_by done-1
            """),
    SIGNAL("""
            signal_no 1, kind EXPIRING, happened_at 1772355600101102, entry_no 1, available 111, debt 0, lot_no 1,
            amount 111, expires_at 1772377200000001, claims 1, claimed_until 0

            signal_no 2, kind EXPIRING, happened_at 1772355600204205, entry_no 2, available 1111, debt 0, lot_no
            2, amount 1000, expires_at 1772442000204205, claims 0, claimed_until 0

            signal_no 6, kind IN_DEBT, happened_at 1772787603831829, entry_no 26, available 642, debt 59, claims
            0, claimed_until 0
            """),
    REFUND("""
            entry_no 18, refunded 23
            """);

    private final String rows;

    ExpectedRows(String rows) {
        this.rows = rows;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Each column with its value. */
    List<String> rows() {
        return Stream.of(rows.split("\n\n"))
                .map(row -> row.strip().replaceAll("\\s+", " "))
                .toList();
    }
}
