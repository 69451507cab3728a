package org.apimmigrate.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apimmigrate.cli.bundle.SupportBundle;
import org.apimmigrate.cli.console.ConsoleListener;
import org.apimmigrate.cli.document.PlannedStepEntry;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.StatusEntry;
import org.apimmigrate.cli.document.StepEntry;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.PlanOperation;
import org.apimmigrate.core.run.StatusOperation;
import org.apimmigrate.core.run.StatusResult;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.session.SessionRequest;

/** Fills a bundle with what the databases report, as far as they can be reached: a bundle is asked for when something does not work. */
final class BundleWriter {

    private final Engine engine;
    private final Invocation invocation;
    private final ObjectMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    BundleWriter(Engine engine, Invocation invocation) {
        this.engine = engine;
        this.invocation = invocation;
    }

    void write(Installation installation, Path file, List<RunDocument> told) {
        SupportBundle bundle = SupportBundle.of(
                installation, invocation.environment(), "apim-migrate " + ToolVersion.current(), invocation.clock());
        ask(installation, bundle);
        bundle.write(file, told);
        invocation.document().file("bundle", file.toString());
        invocation.console().result("Bundle: " + file);
        invocation
                .console()
                .result(
                        "It holds no secret and no row, but names of APIs, tenants, users and hosts. Look before you send it.");
    }

    private void ask(Installation installation, SupportBundle bundle) {
        SessionRequest request = SessionRequest.of(invocation.document().runId())
                .withListener(
                        new ConsoleListener(invocation.console()),
                        invocation.interrupts().stop());
        try (OpenSession open = engine.open(installation, request)) {
            for (Database database : open.session().context().databases().distinct()) {
                add(bundle, "schema/" + database.mainRole().id() + ".json", database::readSchema);
            }
            StatusResult[] status = new StatusResult[1];
            add(bundle, "status.json", () -> {
                status[0] = new StatusOperation(open.session()).run();
                return StatusEntry.of(status[0], invocation.typed());
            });
            add(
                    bundle,
                    "steps.json",
                    () -> status[0] == null
                            ? List.of()
                            : status[0].steps().stream().map(StepEntry::of).toList());
            add(bundle, "plan.json", () -> new PlanOperation(open.session())
                    .withoutChecks(MigrateOptions.Orphans.STOP).stream()
                            .map(PlannedStepEntry::of)
                            .toList());
        } catch (RuntimeException e) {
            rethrowInterruption(e);
            bundle.missing("state, plan and schemas", problem(e));
        }
    }

    private void add(SupportBundle bundle, String name, Supplier<Object> content) {
        try {
            bundle.add(name, mapper.writeValueAsString(content.get()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain records cannot be written", e);
        } catch (RuntimeException e) {
            rethrowInterruption(e);
            bundle.missing(name, problem(e));
        }
    }

    private static Problem problem(RuntimeException e) {
        return Failure.of(e, "report", null, null).problem();
    }

    /** Who presses Ctrl-C wants no bundle. */
    private static void rethrowInterruption(RuntimeException e) {
        if (e instanceof MigrateException expected && expected.kind() == MigrateException.Kind.INTERRUPTED) {
            throw e;
        }
    }
}
