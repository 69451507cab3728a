package org.apimmigrate.core.check.row;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;

/**
 * Rows of {@code AM_API_URL_MAPPING} that point to nothing. {@code REVISION_UUID} is NULL for a working copy, the UUID of a revision, or
 * the number of an API product as text (facts/rows.md#product-working-copies): only what is none of these is reported.
 */
public final class UrlMappingsCheck implements Check {

    @Override
    public String name() {
        return "urlMappings";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.URL_MAPPING_API_MISSING, FindingCode.URL_MAPPING_REVISION_MISSING);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        context.reader(Role.AM)
                .each(
                        "SELECT M.URL_MAPPING_ID, M.API_ID, M.HTTP_METHOD, M.URL_PATTERN FROM AM_API_URL_MAPPING M"
                                + " WHERE NOT EXISTS (SELECT 1 FROM AM_API A WHERE A.API_ID = M.API_ID)"
                                + " ORDER BY M.URL_MAPPING_ID",
                        row -> findings.accept(finding(
                                FindingCode.URL_MAPPING_API_MISSING,
                                row.getLong(1),
                                row.getString(3) + " " + row.getString(4),
                                "AM_API_URL_MAPPING.API_ID is " + row.getLong(2) + ", which is not in AM_API.")));
        Set<String> products = products(context);
        context.reader(Role.AM)
                .each(
                        "SELECT M.URL_MAPPING_ID, M.REVISION_UUID, M.HTTP_METHOD, M.URL_PATTERN FROM AM_API_URL_MAPPING M"
                                + " WHERE M.REVISION_UUID IS NOT NULL AND NOT EXISTS"
                                + " (SELECT 1 FROM AM_REVISION R WHERE R.REVISION_UUID = M.REVISION_UUID)"
                                + " ORDER BY M.URL_MAPPING_ID",
                        row -> {
                            String revision = row.getString(2);
                            if (!products.contains(revision)) {
                                findings.accept(finding(
                                        FindingCode.URL_MAPPING_REVISION_MISSING,
                                        row.getLong(1),
                                        row.getString(3) + " " + row.getString(4),
                                        "AM_API_URL_MAPPING.REVISION_UUID is " + revision
                                                + ", which is neither a revision nor the number of an API product."));
                            }
                        });
    }

    /** Numbers of the API products as the mapping table writes them; products are few compared with APIs. */
    private static Set<String> products(Context context) {
        return new HashSet<>(context.reader(Role.AM)
                .list("SELECT API_ID FROM AM_API WHERE API_TYPE = 'APIProduct'", row -> Long.toString(row.getLong(1))));
    }

    private Finding finding(FindingCode code, long id, String operation, String message) {
        return new Finding(
                code,
                name(),
                false,
                Role.AM,
                null,
                Subject.of("row", "table", "AM_API_URL_MAPPING", "key", "URL_MAPPING_ID=" + id, "operation", operation),
                message,
                "Delete the row; no API and no revision uses it.");
    }
}
