package org.apimmigrate.core.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;

/** Rows of {@code AM_API_URL_MAPPING} that 4.0.0 has deleted (facts/real-servers.md#row-2) are made again. */
final class UrlMappingsCorrection implements Correction {

    private static final String INSERT_MAPPING =
            "INSERT INTO AM_API_URL_MAPPING (API_ID, HTTP_METHOD, URL_PATTERN, AUTH_SCHEME, THROTTLING_TIER)"
                    + " VALUES (?, ?, ?, ?, ?)";

    private static final String INSERT_SCOPE =
            "INSERT INTO AM_API_RESOURCE_SCOPE_MAPPING (SCOPE_NAME, URL_MAPPING_ID, TENANT_ID)"
                    + " SELECT S.NAME, M.URL_MAPPING_ID, S.TENANT_ID FROM AM_SCOPE S, AM_API_URL_MAPPING M"
                    + " WHERE S.NAME = ? AND S.TENANT_ID = ? AND M.API_ID = ? AND M.REVISION_UUID IS NULL"
                    + " AND M.HTTP_METHOD = ? AND M.URL_PATTERN = ?";

    @Override
    public List<String> mistakes(Context context, Fix fix, byte[] copy) {
        UrlMappingRows rows;
        try {
            rows = UrlMappingRows.read(copy);
        } catch (IllegalArgumentException e) {
            return List.of("it is not a file of comma-separated values: " + e.getMessage());
        }
        Table table = context.source(Role.AM).known("AM_API_URL_MAPPING");
        List<String> mistakes = new ArrayList<>(
                rows.mistakes(column -> table.column(column).map(Column::length).orElseThrow()));
        Set<String> asked = new HashSet<>();
        rows.rows().forEach(row -> asked.addAll(UrlMappingRows.scopes(row)));
        for (String scope : asked) {
            if (context.reader(Role.AM)
                            .number(
                                    "SELECT COUNT(*) FROM AM_SCOPE WHERE NAME = ? AND TENANT_ID = ?",
                                    scope,
                                    fix.tenantId())
                    == 0) {
                mistakes.add("tenant " + fix.tenantId() + " has no scope " + scope);
            }
        }
        return mistakes;
    }

    @Override
    public void changes(Context context, Fix fix, byte[] copy, ChangeSink sink) {
        Optional<Long> api = context.reader(Role.AM)
                .first(
                        "SELECT A.API_ID FROM AM_API A WHERE A.API_UUID = ? AND NOT EXISTS (SELECT 1 FROM AM_API_URL_MAPPING M"
                                + " WHERE M.API_ID = A.API_ID AND M.REVISION_UUID IS NULL)",
                        row -> row.getLong(1),
                        fix.apiUuid());
        UrlMappingRows rows = UrlMappingRows.read(copy);
        if (api.isEmpty() || rows.rows().isEmpty()) {
            return;
        }
        List<List<Object>> mappings = new ArrayList<>();
        List<List<Object>> scopes = new ArrayList<>();
        for (List<String> row : rows.rows()) {
            mappings.add(List.of(api.get(), row.get(0), row.get(1), row.get(2), row.get(3)));
            for (String scope : UrlMappingRows.scopes(row)) {
                scopes.add(List.of(scope, fix.tenantId(), api.get(), row.get(0), row.get(1)));
            }
        }
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(new SqlStatement(INSERT_MAPPING, mappings));
        if (!scopes.isEmpty()) {
            statements.add(new SqlStatement(INSERT_SCOPE, scopes));
        }
        sink.accept(Change.data(
                Role.AM,
                "AM_API_URL_MAPPING",
                "operations of " + fix.api(),
                mappings.size() + scopes.size(),
                statements.toArray(SqlStatement[]::new)));
    }
}
