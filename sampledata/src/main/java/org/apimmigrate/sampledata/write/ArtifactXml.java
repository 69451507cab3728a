package org.apimmigrate.sampledata.write;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** The artifact of an API as the 4.0.0 server writes it: one line, no declaration (facts/rows.md#artifact). */
public final class ArtifactXml {
    private ArtifactXml() {}

    public static byte[] of(SampleApi api, boolean revision) {
        Map<String, String> overview = overview(api, revision);
        StringBuilder xml = new StringBuilder("<metadata xmlns=\"http://www.wso2.org/governance/metadata\"><overview>");
        // the order differs from artifact to artifact
        String[] names = overview.keySet().toArray(String[]::new);
        for (int i = 0; i < names.length; i++) {
            String name = names[(i + api.number()) % names.length];
            element(xml, name, Objects.requireNonNull(overview.get(name)));
        }
        xml.append("</overview>");
        if (api.number() % 4 == 0) {
            xml.append("<apiCategories><categoryName>retail</categoryName></apiCategories>");
            xml.append("<apiCategories><categoryName>internal</categoryName></apiCategories>");
        }
        if (api.number() % 9 == 0) {
            // untouched since an older release
            xml.append("<URITemplate><urlPattern0>/*</urlPattern0><httpVerb0>GET</httpVerb0>");
            xml.append("<authType0>Any</authType0></URITemplate>");
        }
        xml.append("<monetizationProperties>{}</monetizationProperties>");
        xml.append("<isMonetizationEnabled>false</isMonetizationEnabled></metadata>");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> overview(SampleApi api, boolean revision) {
        boolean product = api.kind() == ApiKind.PRODUCT;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", api.name());
        values.put("version", api.version());
        values.put("provider", api.pathProvider());
        values.put("context", api.context());
        values.put("contextTemplate", template(api));
        values.put("versionType", "context");
        values.put("type", api.kind().type());
        values.put("status", api.status());
        if (api.status().equals("PUBLISHED")) {
            values.put("isLatest", "true");
        }
        values.put("description", "Sells & ships – \"" + api.name() + "\" <b>for all</b>");
        values.put("tier", "Gold||Unlimited");
        values.put("visibility", "public");
        values.put("environments", revision ? "Default" : "");
        values.put("transports", "http,https");
        values.put(
                "corsConfiguration",
                "{\"corsConfigurationEnabled\":false,\"accessControlAllowOrigins\":[\"*\"],"
                        + "\"accessControlAllowCredentials\":false,\"accessControlAllowHeaders\":[\"authorization\"],"
                        + "\"accessControlAllowMethods\":[\"GET\",\"POST\",\"DELETE\"]}");
        values.put("wsdl", wsdl(api));
        values.put("apiSecurity", "oauth2,oauth_basic_auth_api_key_mandatory");
        values.put("technicalOwner", "");
        values.put("businessOwner", "Owner of " + api.name());
        values.put("enableStore", "true");
        values.put("vendor", "");
        values.put("testKey", "");
        values.put("inSequence", "");
        values.put("outSequence", "");
        values.put("faultSequence", "");
        if (!product) {
            values.put("endpointConfig", endpoint(api));
            values.put("implementation", "ENDPOINT");
            values.put("keyManagers", "[\"all\"]");
            values.put("wsUriMapping", "null");
            values.put("apiOwner", api.provider());
            values.put("websubSubscriptionConfiguration", websub(api));
        }
        return values;
    }

    private static String template(SampleApi api) {
        return api.kind() == ApiKind.PRODUCT
                ? api.context() + "/{version}"
                : api.context().substring(0, api.context().lastIndexOf('/')) + "/{version}";
    }

    private static String endpoint(SampleApi api) {
        return api.kind() == ApiKind.WEBSUB
                ? ""
                : "{\"endpoint_type\":\"http\",\"production_endpoints\":{\"url\":\"https:\\/\\/backend.example.org\\/"
                        + api.name() + "?a=1&b=2\"}}";
    }

    private static String websub(SampleApi api) {
        return api.kind() == ApiKind.WEBSUB
                ? "{\"enable\":false,\"secret\":\"\",\"signingAlgorithm\":\"SHA1\","
                        + "\"signatureHeader\":\"x-hub-signature\"}"
                : "null";
    }

    private static String wsdl(SampleApi api) {
        if (api.kind() != ApiKind.SOAP) {
            return "";
        }
        String tenant = api.tenant().isSuper() ? "" : "/t/" + api.tenant().domain();
        return tenant + "/registry/resource" + api.path() + "/" + api.filePrefix() + ".wsdl";
    }

    private static void element(StringBuilder xml, String name, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        xml.append('<')
                .append(name)
                .append('>')
                .append(escaped)
                .append("</")
                .append(name)
                .append('>');
    }
}
