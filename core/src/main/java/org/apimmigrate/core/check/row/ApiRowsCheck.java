package org.apimmigrate.core.check.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.jspecify.annotations.Nullable;

/** Columns of {@code AM_API} that 4.1.0 expects to be filled and 4.0.0 does not force to be. */
public final class ApiRowsCheck implements Check {

    @Override
    public String name() {
        return "apiRows";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(
                FindingCode.AM_API_NULL_UUID,
                FindingCode.AM_API_NULL_KEY,
                FindingCode.AM_API_NULL_TYPE,
                FindingCode.AM_API_NULL_STATUS,
                FindingCode.AM_API_NULL_CONTEXT_TEMPLATE);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        context.reader(Role.AM)
                .each(
                        "SELECT " + ApiRow.COLUMNS + ", A.API_TYPE, A.STATUS, A.CONTEXT_TEMPLATE FROM AM_API A"
                                + " WHERE A.API_UUID IS NULL OR A.API_PROVIDER IS NULL OR A.API_NAME IS NULL"
                                + " OR A.API_VERSION IS NULL OR A.API_TYPE IS NULL OR A.STATUS IS NULL"
                                + " OR (A.CONTEXT_TEMPLATE IS NULL AND A.API_TYPE <> 'APIProduct') ORDER BY A.API_ID",
                        row -> report(context, row, findings));
    }

    private void report(Context context, ResultSet row, Consumer<Finding> findings) throws SQLException {
        ApiRow api = ApiRow.from(row);
        String type = row.getString(6);
        if (api.uuid() == null) {
            findings.accept(
                    finding(
                            context,
                            api,
                            FindingCode.AM_API_NULL_UUID,
                            "AM_API.API_UUID is NULL: nothing can be joined to this row, not its artifact, not its revisions",
                            "Write the REG_UUID of the API's artifact into API_UUID, or delete the row if there is no artifact"));
        }
        if (api.provider() == null || api.name() == null || api.version() == null) {
            findings.accept(finding(
                    context,
                    api,
                    FindingCode.AM_API_NULL_KEY,
                    "AM_API has no " + missing(api) + " in this row, so it is nobody's API and has no organization",
                    "Complete the row from the API's artifact, or delete it"));
        }
        if (type == null) {
            findings.accept(finding(
                    context,
                    api,
                    FindingCode.AM_API_NULL_TYPE,
                    "AM_API.API_TYPE is NULL; the server takes the type from the artifact and shows no kind in lists",
                    "Write the type that the artifact has (overview, type) into API_TYPE"));
        }
        if (row.getString(7) == null) {
            findings.accept(finding(
                    context,
                    api,
                    FindingCode.AM_API_NULL_STATUS,
                    "AM_API.STATUS is NULL; a gateway that starts does not load this API",
                    "Write the state that the artifact has (overview, status) into STATUS"));
        }
        if (row.getString(8) == null && !"APIProduct".equals(type)) {
            findings.accept(finding(
                    context,
                    api,
                    FindingCode.AM_API_NULL_CONTEXT_TEMPLATE,
                    "AM_API.CONTEXT_TEMPLATE is NULL; a new version of this API can get a context that is taken",
                    "Write the artifact's contextTemplate, without a trailing /{version}, into CONTEXT_TEMPLATE"));
        }
    }

    private Finding finding(Context context, ApiRow api, FindingCode code, String message, String remedy) {
        return new Finding(
                code, name(), false, Role.AM, api.domain(context), api.subject(), message + ".", remedy + ".");
    }

    private static String missing(ApiRow api) {
        StringBuilder names = new StringBuilder();
        append(names, api.provider(), "provider");
        append(names, api.name(), "name");
        append(names, api.version(), "version");
        return names.toString();
    }

    private static void append(StringBuilder names, @Nullable String value, String name) {
        if (value == null) {
            names.append(names.isEmpty() ? "" : ", ").append(name);
        }
    }
}
