package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** A 4.1.0 server maps the vendor to a gateway type. */
public final class GatewayVendorInvariant implements Invariant {

    @Override
    public String id() {
        return "I-8";
    }

    @Override
    public String title() {
        return "Every API has a gateway vendor that 4.1.0 knows";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, "AM_API", "GATEWAY_VENDOR", this, tally -> context.reader(Role.AM)
                .each(
                        "SELECT API_ID, API_NAME, API_VERSION, GATEWAY_VENDOR FROM AM_API WHERE GATEWAY_VENDOR IS NULL OR GATEWAY_VENDOR NOT IN"
                                + " ('wso2', 'wso2/choreo-connect')",
                        row -> tally.violation("AM_API %d: %s|%s has %s"
                                .formatted(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))));
    }
}
