package org.apimmigrate.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.apimmigrate.cli.document.PageEntry;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.cli.explain.PageText;
import org.apimmigrate.cli.explain.Pages;
import org.apimmigrate.core.error.Advice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain CODE}: the page of a finding, step, invariant or exit code, offline. */
@Command(name = "explain", description = "The page of a finding, step, invariant or exit code, offline.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "CODE",
            description = "OAS_INVALID, api-organizations, I-7, 3; \"list\" shows all that there are")
    String code = "";

    private final CommandRunner runner;
    private final GlobalOptions options;

    ExplainCommand(CommandRunner runner, GlobalOptions options) {
        this.runner = runner;
        this.options = options;
    }

    @Override
    public Integer call() {
        return runner.run("explain", options, this::explain);
    }

    private ExitCode explain(Invocation invocation) {
        Pages pages = new Pages();
        if (code.equals("list")) {
            String list = pages.list();
            invocation.document().page(new PageEntry("list", list));
            show(invocation, list);
            return ExitCode.OK;
        }
        Pages.Page page = pages.find(code).orElseThrow(() -> {
            List<String> like = pages.like(code);
            return Usage.mistake(
                    "There is no page about " + code,
                    "explain " + code,
                    like.isEmpty()
                            ? "it is no finding, step, invariant or exit code"
                            : "did you mean " + String.join(" or ", like) + "?",
                    Advice.of("type: {}", Typing.command("explain", "list")));
        });
        invocation.document().page(new PageEntry(page.code(), page.text()));
        show(invocation, new PageText(invocation.console().columns()).of(page.text()));
        return ExitCode.OK;
    }

    /** In JSON mode the document holds the page. */
    private static void show(Invocation invocation, String text) {
        if (!invocation.console().isJson()) {
            invocation.console().resultBlock(text.stripTrailing());
        }
    }
}
