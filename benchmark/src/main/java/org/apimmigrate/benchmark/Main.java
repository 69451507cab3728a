package org.apimmigrate.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestServers;

/**
 * Runs the benchmarks. Arguments, in any order: sizes as numbers of APIs, names of DBMS, {@code definitions}, {@code --history FILE}. Default
 * {@code 1000 postgresql mariadb h2}. All numbers of one size on one DBMS are from one run on one server, so only their ratios travel.
 */
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        List<TestDbms> kinds = new ArrayList<>();
        boolean definitions = false;
        Path history = null;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.matches("[0-9]+")) {
                sizes.add(Integer.valueOf(argument));
            } else if (argument.equals("--history")) {
                history = Path.of(arguments[++i]);
            } else if (argument.equals("definitions")) {
                definitions = true;
            } else {
                kinds.add(TestDbms.valueOf(argument.toUpperCase(Locale.ROOT)));
            }
        }
        if (definitions) {
            Table table = new Table();
            new DefinitionBenchmark(table).run();
            table.print(System.out);
        }
        if (definitions && sizes.isEmpty()) {
            return;
        }
        if (sizes.isEmpty()) {
            sizes.add(1_000);
        }
        if (kinds.isEmpty()) {
            kinds.addAll(List.of(TestDbms.POSTGRESQL, TestDbms.MARIADB, TestDbms.H2));
        }
        String command = "benchmark/run.sh " + String.join(" ", arguments);
        for (TestDbms kind : kinds) {
            for (int size : sizes) {
                try (TestServers servers = new TestServers()) {
                    Result result = new Scenario(servers, kind, size).run();
                    result.print(System.out);
                    if (history != null) {
                        result.append(history, command);
                    }
                }
            }
        }
    }
}
