package org.apimmigrate.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.fix.ApplyFixesStep;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.core.verify.LedgerComparison;
import org.apimmigrate.core.verify.LedgerDifference;
import org.apimmigrate.core.verify.SchemaDifference;
import org.apimmigrate.core.verify.SchemaVerification;

/** Is this a correct 4.1.0: schema, invariants, ledger. Reads only. */
public final class VerifyOperation {

    private static final String LEDGER_ID = "I-28";
    private static final String LEDGER_TITLE = "nothing else changed: row counts of all other tables are as before";
    private static final int SAMPLE = 10;

    private final Session session;

    public VerifyOperation(Session session) {
        this.session = session;
    }

    public VerifyResult run() {
        session.listener().phase("verify");
        AllRowsVisible.require(session, "verified");
        session.context().schemaChanged();
        session.listener().progress("compare the schema with a fresh one", 0, -1);
        List<SchemaDifference> schema = SchemaVerification.of(session.context());
        schema.forEach(session.listener()::schemaDifference);
        List<InvariantResult> invariants = new ArrayList<>();
        new InvariantChecks(session)
                .run(
                        session.invariants().stream()
                                .filter(invariant -> !invariant.id().equals(LEDGER_ID))
                                .toList(),
                        result -> add(invariants, result));
        List<LedgerDifference> ledger = new ArrayList<>();
        session.listener().progress("compare the rows of all tables", 0, -1);
        boolean ledgerKnown = ledger(ledger);
        if (ledgerKnown) {
            List<String> sample =
                    ledger.stream().limit(SAMPLE).map(VerifyOperation::line).toList();
            add(invariants, new InvariantResult(LEDGER_ID, LEDGER_TITLE, ledger.size(), 0, sample, null));
        }
        return new VerifyResult(
                schema, SchemaVerification.accepted(session.context()), invariants, ledger, ledgerKnown);
    }

    private void add(List<InvariantResult> invariants, InvariantResult result) {
        invariants.add(result);
        session.listener().invariant(result);
    }

    /** Corrections add rows where 4.0.0 lost them. */
    private static Set<String> rowsMayChange(JournalReader journal, Set<String> emptied) {
        Set<String> tables = new TreeSet<>(emptied);
        if (journal.done(StepId.APPLY_FIXES) > 0) {
            tables.addAll(ApplyFixesStep.TABLES);
        }
        return tables;
    }

    /** Compares what the journal holds of before and after; false when it does not hold both, after {@code finish} for one. */
    private boolean ledger(List<LedgerDifference> differences) {
        boolean known = false;
        for (Database database : JournalWriter.changed(session.context().databases())) {
            JournalReader journal = new JournalReader(database);
            if (journal.migration().isEmpty() || !journal.whole()) {
                continue;
            }
            Map<String, TableTotal> before = journal.ledger(LedgerPhase.BEFORE);
            Map<String, TableTotal> after = journal.ledger(LedgerPhase.AFTER);
            if (before.isEmpty() || after.isEmpty()) {
                continue;
            }
            known = true;
            Set<String> written = journal.changedTables(Change.Kind.DATA);
            Set<String> emptied = new TreeSet<>(journal.changedTables(Change.Kind.DATA));
            emptied.retainAll(Orphans.TABLES);
            boolean quarantine = journal.migration().get().quarantine();
            differences.addAll(LedgerComparison.of(
                    database.mainRole(),
                    before,
                    after,
                    written,
                    journal.changedTables(Change.Kind.SCHEMA),
                    rowsMayChange(journal, quarantine ? emptied : Set.of())));
        }
        return known;
    }

    private static String line(LedgerDifference difference) {
        return "%s.%s: %s before, %s after"
                .formatted(difference.database().id(), difference.table(), difference.expected(), difference.actual());
    }
}
