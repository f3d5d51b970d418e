package io.creditledger.jdbc.internal.sql;

import io.creditledger.approval.Proposal;
import io.creditledger.approval.ProposalState;
import io.creditledger.entry.EntryType;
import io.creditledger.internal.form.CommandForm;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Note;
import io.creditledger.value.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A row of the table of proposals. */
public final class ProposalRow {
    /** Its table. A change is for the state that it was decided on, and for no other. */
    public static final Table<Proposal> TABLE = Table.<Proposal>named("proposal")
            .textKey("proposal_key", row -> row.key().value())
            .text("owner", row -> row.account().owner())
            .text("currency", row -> row.account().currency())
            .text("command", row -> row.command().type().name())
            .text("content", row -> row.command().content().text())
            .number("version", row -> row.version() - 1)
            .changing()
            .maybeText("reason", row -> row.command().note().reason())
            .maybeText("reference", row -> row.command().note().reference())
            .maybeText("metadata", row -> MetadataText.of(row.command().note().metadata()))
            .number("amount", Proposal::amount)
            .text("proposer_id", row -> row.proposedBy().id())
            .text("proposer_role", row -> row.proposedBy().role().name())
            .number("proposed_at", row -> Micros.of(row.proposedAt()))
            .number("ends_at", row -> Micros.of(row.until()))
            .number("changes", Proposal::version)
            .guard("changes", "version")
            .text("state", row -> row.state().name())
            .maybeText("settler_id", row -> row.settledBy().map(Actor::id))
            .maybeText(
                    "settler_role", row -> row.settledBy().map(by -> by.role().name()))
            .maybeNumber("settled_at", row -> row.settledAt().map(Micros::of));

    private ProposalRow() {}

    /** Reads the row that a result is at. */
    public static Proposal read(ResultSet result) throws SQLException {
        Columns row = new Columns(result, TABLE);
        Account account = new Account(row.text("owner"), row.text("currency"));
        Note note = new Note(
                row.maybeText("reason"), row.maybeText("reference"), MetadataText.parse(row.maybeText("metadata")));
        CommandForm form = new CommandForm(
                row.one(EntryType.class, "command"),
                account,
                row.key("proposal_key"),
                Content.parse(row.text("content")),
                note);
        Optional<String> settler = row.maybeText("settler_id");
        Optional<String> role = row.maybeText("settler_role");
        return new Proposal(
                form.command(),
                account,
                row.number("amount"),
                new Actor(row.text("proposer_id"), row.one(Role.class, "proposer_role")),
                row.instant("proposed_at"),
                row.instant("ends_at"),
                row.one(ProposalState.class, "state"),
                settler.map(id -> new Actor(id, Role.valueOf(role.orElseThrow()))),
                row.maybeInstant("settled_at"),
                row.number("changes"));
    }
}
