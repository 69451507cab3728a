package org.apimmigrate.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestServers;

/**
 * Runs the benchmarks and prints one table. Arguments: sizes as numbers of APIs, and names of DBMS, in any order; default
 * {@code 500 2000 postgresql mariadb}. All numbers of a table are from one run on one machine, so only their ratios travel.
 */
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        List<TestDbms> kinds = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.matches("[0-9]+")) {
                sizes.add(Integer.valueOf(argument));
            } else {
                kinds.add(TestDbms.valueOf(argument.toUpperCase(java.util.Locale.ROOT)));
            }
        }
        if (sizes.isEmpty()) {
            sizes.addAll(List.of(500, 2_000));
        }
        if (kinds.isEmpty()) {
            kinds.addAll(List.of(TestDbms.POSTGRESQL, TestDbms.MARIADB));
        }
        Table table = new Table();
        new DefinitionBenchmark(table).run();
        try (TestServers servers = new TestServers()) {
            for (TestDbms kind : kinds) {
                MigrationBenchmark migration = new MigrationBenchmark(servers, kind, table);
                for (int size : sizes) {
                    migration.run(size);
                }
            }
        }
        table.print(System.out);
    }
}
