package org.apimmigrate.core.check.row;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;

/**
 * A documented validator that looks for what only older sources have (facts/validators.md#not-for-400). Its name is accepted, and it says why it finds
 * nothing.
 */
public final class NotForThisSourceCheck implements Check {

    private final String name;
    private final String reason;

    private NotForThisSourceCheck(String name, String reason) {
        this.name = name;
        this.reason = reason;
    }

    public static NotForThisSourceCheck apiResourceLevelAuthScheme() {
        return new NotForThisSourceCheck(
                "apiResourceLevelAuthSchemeValidation",
                "It concerns sources of the 2.x line only; 4.0.0 knows no resource-level scheme that 4.1.0 does not know.");
    }

    public static NotForThisSourceCheck appThirdPartyKeyManager() {
        return new NotForThisSourceCheck(
                "appThirdPartyKMValidation",
                "It concerns sources 2.x, 3.0.0 and 3.1.0 only; in 4.0.0 every key mapping names its key manager.");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of();
    }

    @Override
    public Optional<String> notApplicable() {
        return Optional.of(reason);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        // there is nothing to look at
    }
}
