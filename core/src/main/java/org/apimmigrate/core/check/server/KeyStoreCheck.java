package org.apimmigrate.core.check.server;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;

/**
 * Can this home open the secrets of key managers and the passwords of tenants' key stores, which 4.0.0 has encrypted (facts/real-servers.md#before-the-migration)?
 * Those in artifacts are another check's, as they come by with the artifacts.
 */
public final class KeyStoreCheck implements Check {

    @Override
    public String name() {
        return "keyStore";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.KEYSTORE_MISMATCH);
    }

    @Override
    public Optional<String> notApplicable(Context context) {
        return HomeKeys.notApplicable(context);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        List<EncryptedValue> all = EncryptedValue.allIn(context);
        if (!all.isEmpty()) {
            HomeKeys home = HomeKeys.open(context.installation().server());
            all.stream().filter(e -> !home.opens(e.value())).forEach(e -> findings.accept(finding(e, home)));
        }
    }

    private Finding finding(EncryptedValue encrypted, HomeKeys home) {
        return new Finding(
                FindingCode.KEYSTORE_MISMATCH,
                name(),
                false,
                encrypted.database(),
                encrypted.tenant(),
                encrypted.subject(),
                "It " + home.mismatch(encrypted.value()),
                HomeKeys.REMEDY);
    }
}
