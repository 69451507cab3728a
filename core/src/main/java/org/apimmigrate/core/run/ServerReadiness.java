package org.apimmigrate.core.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.Table;

/** Whether a server's own statements would find the columns they name. That is what decides if it can run on a schema. */
final class ServerReadiness {

    private final Context context;

    ServerReadiness(Context context) {
        this.context = context;
    }

    /** Why a 4.0.0 server cannot work with the schemas as they are; empty when it can. */
    Optional<String> obstacleForOld() {
        return context.databases().distinct().stream()
                .flatMap(database -> obstacles(database, context.source(database.mainRole())))
                .findFirst();
    }

    /** Why a 4.1.0 server cannot work with the schemas as they are; empty when it can. */
    Optional<String> obstacleForNew() {
        return context.databases().distinct().stream()
                .flatMap(database -> obstacles(database, context.target(database.mainRole())))
                .findFirst();
    }

    private Stream<String> obstacles(Database database, Catalog wanted) {
        Role role = database.mainRole();
        Catalog live = context.schema(role);
        return wanted.tables().values().stream().flatMap(table -> live.table(table.name())
                .map(now -> Stream.concat(missing(table, now), unknown(table, now)))
                .orElseGet(() -> Stream.of("table " + table.name() + " is missing in the " + role.id() + " database")));
    }

    private static Stream<String> missing(Table wanted, Table now) {
        return wanted.columns().stream()
                .filter(column -> now.column(column.name()).isEmpty())
                .map(column -> "column " + wanted.name() + "." + column.name() + " is missing");
    }

    /** A column that the server does not name and that wants a value makes its inserts fail. */
    private static Stream<String> unknown(Table wanted, Table now) {
        List<Column> demanding = now.columns().stream()
                .filter(column -> wanted.column(column.name()).isEmpty())
                .filter(column -> !column.nullable() && column.defaultValue() == null && !column.autoIncrement())
                .toList();
        return demanding.stream()
                .map(column ->
                        "column " + wanted.name() + "." + column.name() + " wants a value that it does not give");
    }
}
