package org.apimmigrate.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.InvariantEntry;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.StepEntry;
import org.apimmigrate.cli.explain.PageBlocks;
import org.apimmigrate.cli.explain.Pages;

/** The pages of the manual that belong to a report: those of its findings, its steps, its invariants and its exit code. */
public final class ReportPages {

    private final Set<String> codes = new LinkedHashSet<>();
    private final List<Page> pages = new ArrayList<>();

    /** A page with its blocks; {@code code} names it in the report. */
    public record Page(String code, List<PageBlocks.Block> blocks) {}

    ReportPages(RunDocument document, Pages manual) {
        document.findings().stream().map(FindingEntry::code).forEach(codes::add);
        if (document.steps() != null) {
            document.steps().stream().map(StepEntry::id).forEach(codes::add);
        }
        if (document.invariants() != null) {
            document.invariants().stream().map(InvariantEntry::id).forEach(codes::add);
        }
        codes.add(String.valueOf(document.exitCode()));
        codes.removeIf(code -> manual.find(code).isEmpty());
        for (String code : codes) {
            pages.add(new Page(
                    code,
                    new PageBlocks(codes).of(manual.find(code).orElseThrow().text())));
        }
    }

    Set<String> codes() {
        return codes;
    }

    List<Page> pages() {
        return pages;
    }
}
