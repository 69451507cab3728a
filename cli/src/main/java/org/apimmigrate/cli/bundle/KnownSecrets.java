package org.apimmigrate.cli.bundle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.installation.ServerSettings;

/** The secrets that this installation has, as far as they are known: wherever one of them turns up, it is taken out. */
final class KnownSecrets {

    /** Shorter ones are in too many words. */
    private static final int SHORTEST = 4;

    /** A shorter one is taken out only where it is a word of its own. */
    private static final int LONG = 8;

    /** What every pack of the product comes with: no secret, and the name of roles, users and files. */
    private static final Set<String> OF_THE_PACK = Set.of("admin", "wso2carbon");

    private final List<String> longestFirst;

    private KnownSecrets(Set<String> secrets) {
        List<String> sorted = new ArrayList<>(secrets);
        sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        this.longestFirst = List.copyOf(sorted);
    }

    /**
     * Collects them.
     *
     * @param configured values of deployment.toml under names of secrets
     * @param environment that of the tool; configuration may refer to it
     */
    static KnownSecrets of(Installation installation, List<String> configured, Map<String, String> environment) {
        Set<String> secrets = new TreeSet<>();
        Stream.concat(installation.databases().values().stream(), Stream.ofNullable(installation.local()))
                .map(DatabaseSettings::password)
                .forEach(secret -> add(secrets, secret.reveal()));
        ServerSettings server = installation.server();
        Stream.of(server.primaryKeyStore(), server.internalKeyStore(), server.trustStore())
                .filter(Objects::nonNull)
                .flatMap(store ->
                        Stream.of(Optional.ofNullable(store.password()), Optional.ofNullable(store.keyPassword())))
                .flatMap(Optional::stream)
                .map(Secret::reveal)
                .forEach(secret -> add(secrets, secret));
        if (server.encryptionKey() != null) {
            add(secrets, server.encryptionKey().reveal());
        }
        configured.forEach(secret -> add(secrets, secret));
        environment.forEach((name, value) -> {
            if (MaskedToml.isSecretName(name)) {
                add(secrets, value);
            }
        });
        return new KnownSecrets(secrets);
    }

    /** The text with stars in their place. */
    String without(String text) {
        String masked = text;
        for (String secret : longestFirst) {
            masked = secret.length() >= LONG
                    ? masked.replace(secret, "***")
                    : masked.replaceAll("(?<!\\w)" + Pattern.quote(secret) + "(?!\\w)", "***");
        }
        return masked;
    }

    private static void add(Set<String> secrets, String secret) {
        if (secret.strip().length() >= SHORTEST && !OF_THE_PACK.contains(secret)) {
            secrets.add(secret);
            secrets.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        }
    }
}
