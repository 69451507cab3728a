package org.apimmigrate.cli.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.FindingGroups;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.PlannedStep;
import org.apimmigrate.core.run.Proposal;
import org.apimmigrate.core.run.Proposal.Place;
import org.jspecify.annotations.Nullable;

/** What migrate is about to do, above the question whether it shall. It is printed where the question is: on standard error. */
public final class ProposalText {

    private static final int SHOWN = 5;

    private final Console console;

    public ProposalText(Console console) {
        this.console = console;
    }

    /**
     * Prints it.
     *
     * @param findings what the analysis has found
     * @param fixes folder with corrections that will be put in; null for none
     */
    public void print(Proposal proposal, List<FindingEntry> findings, Installation installation, @Nullable Path fixes) {
        console.complain("");
        console.complain(console.paintTalk(
                Style.STRONG,
                proposal.continued() == null
                        ? "This migrates API Manager 4.0.0 to 4.1.0. All values were looked up now:"
                        : "This continues migration " + proposal.continued() + ". All values were looked up now:"));
        line("Configuration", installation.configuration().toString());
        proposal.databases().forEach(this::database);
        changes(proposal);
        line(
                "Duration",
                proposal.stepsToDo() == 0
                        ? "verification only"
                        : PlanText.time(proposal.expectedMillis())
                                + " for the steps, an estimate from the numbers of rows; restore point and verification are"
                                + " not included");
        line(
                "Point of no return",
                proposal.pointOfNoReturn().map(this::noReturn).orElse("was passed before"),
                back(proposal));
        connected(proposal);
        line("Restore point", restorePoint(proposal));
        if (fixes != null) {
            line("Corrections", "from " + fixes);
        }
        line(
                "Findings",
                proposal.continued() != null
                        ? "the checks that guard the migration run again after your answer, before the next step"
                        : findings.isEmpty()
                                ? "none"
                                : FindingGroups.counts(findings) + "; none of them stops this call");
        console.complain("");
    }

    private void database(Place place) {
        String roles = place.roles().stream().map(role -> role.id()).collect(Collectors.joining(", "));
        List<String> asked = new ArrayList<>();
        add(asked, "server", place.server());
        add(asked, "database", place.database());
        add(asked, "schema", place.schema());
        add(asked, "user", place.user());
        line(
                "Database",
                roles + (place.changed() ? ": " : " (only read): ") + place.product() + ", " + place.url(),
                asked.isEmpty() ? "" : String.join(", ", asked));
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + " " + value);
        }
    }

    private void changes(Proposal proposal) {
        List<String> rewrites = proposal.rewrites();
        line(
                "Changes",
                String.format(
                        Locale.ROOT,
                        "%,d rows change; %,d steps, %,d tables",
                        proposal.rows(),
                        proposal.stepsToDo(),
                        proposal.tables()),
                rewrites.isEmpty() ? "" : "the DBMS copies these tables as a whole: " + abridged(rewrites));
    }

    private String noReturn(PlannedStep step) {
        return "step " + step.id().id() + " (" + step.id().title() + "): 4.0.0 cannot start after it";
    }

    private static String back(Proposal proposal) {
        return proposal.restorePoint() == null
                ? "there is no rollback: this migration has no restore point"
                : "rollback returns to the exact 4.0.0 at any time";
    }

    private void connected(Proposal proposal) {
        String hidden = proposal.notShown().isEmpty()
                ? ""
                : "not known for " + String.join(", ", proposal.notShown()) + ", which does not show other sessions";
        String others = proposal.connected().isEmpty()
                ? "nobody else was found"
                : proposal.connected().size() + ": " + abridged(proposal.connected());
        line("Connected", others, hidden);
    }

    private static String restorePoint(Proposal proposal) {
        Path folder = proposal.restorePoint();
        if (folder == null) {
            return "none";
        }
        if (proposal.restorePointMade()) {
            return folder + ", made before";
        }
        String free = proposal.freeBytes() < 0
                ? "; the free space is not known"
                : String.format(Locale.ROOT, ", %,d MB free", proposal.freeBytes() >> 20);
        return "in a folder of its own below " + folder + free;
    }

    private static String abridged(List<String> all) {
        String shown = all.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return all.size() <= SHOWN ? shown : shown + " and " + (all.size() - SHOWN) + " more";
    }

    private void line(String name, String... texts) {
        String mark = String.format(Locale.ROOT, "  %-18s ", name);
        for (String text : texts) {
            if (!text.isEmpty()) {
                console.complain(mark, new TypedAdvice(text, List.of()));
                mark = " ".repeat(mark.length());
            }
        }
    }
}
