package org.apimmigrate.cli.flags;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The five validators of the documented procedure, by the names it gives them (cli contract, "The documented flags"). */
public enum Validator {
    API_AVAILABILITY("apiAvailabilityValidation"),
    API_DEFINITION("apiDefinitionValidation"),
    API_RESOURCE_LEVEL_AUTH_SCHEME("apiResourceLevelAuthSchemeValidation"),
    API_DEPLOYED_GATEWAY_TYPE("apiDeployedGatewayTypeValidation"),
    APP_THIRD_PARTY_KM("appThirdPartyKMValidation");

    private final String id;

    Validator(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The validator of exactly this name; names are case-sensitive, as the procedure writes them. */
    public static Optional<Validator> of(String name) {
        return Arrays.stream(values()).filter(v -> v.id.equals(name)).findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Validator::id).toList();
    }
}
