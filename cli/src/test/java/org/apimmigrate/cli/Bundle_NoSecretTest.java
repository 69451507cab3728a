package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of every kind in every place that the bundle is filled from; none of them is in it. */
class Bundle_NoSecretTest {

    /** In each secret, and in nothing else. */
    private static final String MARK = "Zq7";

    private static final String CIPHER =
            "x9Kd0" + MARK + "TnU2bVJ5c0ZpQ1dkT1RyS2pYd2hQbEVtVnNBZ0hJb05Mc1R1V3laMDEyMzQ1Njc4OQ";
    private static final String CIPHER_JSON = "eyJjIjoi" + MARK + "dGhpcyBpcyBhIGNpcGhlcnRleHQiLCJ0IjoiUlNBIn0=";
    private static final String JWT = "eyJhbGciOi" + MARK + ".eyJzdWIiOiJhZG1pbiJ9.c2lnbmF0dXJl" + MARK;

    @TempDir
    Path folder;

    @Test
    void noneOfThemIsInIt() throws IOException {
        H2Home home = H2Home.sample(folder, Flaw.OAS_INVALID);
        newPassword(home, "Db" + MARK + "!p@ss word");
        Files.writeString(home.configuration(), Files.readString(home.configuration()) + moreConfiguration());
        assertThat(tool("analyze").exitCode()).isEqualTo(3);
        leaks();

        ToolRun run = tool("report", "--bundle", folder.resolve("bundle.zip").toString());

        assertThat(run.exitCode()).as(run.error()).isZero();
        Map<String, String> entries = entries(folder.resolve("bundle.zip"));
        assertThat(entries)
                .containsKeys(
                        "README.txt",
                        "configuration/deployment.toml",
                        "status.json",
                        "steps.json",
                        "plan.json",
                        "schema/am.json",
                        "schema/registry.json",
                        "report.html",
                        "logs/20260101-000000-000-migrate.jsonl",
                        "logs/20260101-000000-001-migrate.log");
        assertThat(entries.get("README.txt")).doesNotContain("Missing:");
        assertThat(entries).allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain(MARK));
        assertThat(run.output() + run.error()).doesNotContain(MARK);
    }

    @Test
    void whatHelpsIsThere() throws IOException {
        H2Home home = H2Home.sample(folder, Flaw.OAS_INVALID);
        Files.writeString(home.configuration(), Files.readString(home.configuration()) + moreConfiguration());
        tool("analyze");
        leaks();

        tool("report", "--bundle", "bundle.zip");

        Map<String, String> entries = entries(folder.resolve("bundle.zip"));
        assertThat(entries.get("configuration/deployment.toml"))
                .contains(
                        "[database.apim_db]",
                        "type = \"h2\"",
                        "password = ***",
                        "[super_admin]",
                        "wso2carbon.jks",
                        "[[apim.gateway.environment]]")
                .contains("useSSL=false", "max_active = 50");
        assertThat(entries.get("status.json")).contains("not_started");
        assertThat(entries.get("steps.json")).contains("schema-expand");
        assertThat(entries.get("plan.json")).contains("ALTER TABLE");
        assertThat(entries.get("schema/am.json")).contains("AM_API_PRODUCT_MAPPING");
        assertThat(entries.get("report.html")).contains("OAS_INVALID", "<html");
        assertThat(entries.get("logs/20260101-000000-000-migrate.jsonl")).contains("phase change", "a broken line");
        assertThat(entries.keySet())
                .filteredOn(name -> name.startsWith("reports/"))
                .isNotEmpty();
    }

    @Test
    void withoutDatabasesItHasTheRestAndSaysWhy() throws IOException {
        H2Home home = H2Home.sample(folder);
        tool("analyze");
        home.replaceInConfiguration("password = \"wso2carbon\"", "password = \"Wrong" + MARK + "\"");

        ToolRun run = tool("report", "--bundle", "bundle.zip");

        assertThat(run.exitCode()).as(run.error()).isZero();
        Map<String, String> entries = entries(folder.resolve("bundle.zip"));
        assertThat(entries.get("README.txt"))
                .contains("Missing:", "state, plan and schemas", "password")
                .doesNotContain(MARK);
        assertThat(entries).containsKey("report.html").doesNotContainKey("status.json");
    }

    @Test
    void beforeTheFirstCommandItHasNoReport() throws IOException {
        H2Home.sample(folder);

        ToolRun run = tool("report", "--bundle", "bundle.zip");

        assertThat(run.exitCode()).as(run.error()).isZero();
        assertThat(entries(folder.resolve("bundle.zip")))
                .containsKey("status.json")
                .doesNotContainKey("report.html");
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        H2Home.sample(folder);
        Files.writeString(folder.resolve("mine.txt"), "mine");

        ToolRun exists = tool("report", "--bundle", "mine.txt");
        ToolRun nowhere = tool("report", "--bundle", "nowhere/bundle.zip");

        assertThat(exists.exitCode()).isEqualTo(2);
        assertThat(exists.error()).contains("nothing is written over", "name another file");
        assertThat(Files.readString(folder.resolve("mine.txt"))).isEqualTo("mine");
        assertThat(nowhere.exitCode()).isEqualTo(6);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    private static void newPassword(H2Home home, String password) {
        home.replaceInConfiguration("password = \"wso2carbon\"", "password = \"" + password + "\"");
        home.shared("ALTER USER WSO2CARBON SET PASSWORD '" + password + "'");
        home.am("ALTER USER WSO2CARBON SET PASSWORD '" + password + "'");
    }

    private static String moreConfiguration() {
        return """

                # old password OldMARK
                [keystore.tls]
                file_name = "wso2carbon.jks" # storepass InlineMARK
                password = "StoreMARK"
                key_password = 'KeyMARK'
                alias = "AliasMARK"

                [secrets]
                one = "[PlainMARK]"
                two = "CIPHER_JSON"
                three = "CIPHER_LONG"

                [[apim.gateway.environment]]
                name = "MARK"
                username = "userMARK"
                password = "GatewayMARK"
                ws_endpoint = "ws://someone:InfoMARK@gw.example.com:9099"
                pool_options.max_active = 50

                [datasource.other]
                url = "jdbc:mysql://root:UrlMARK@db.example.com/x?password=ParamMARK&useSSL=false;token=SemiMARK"
                pin = 1234567

                [oauth.custom]
                client_secret = "ClientMARK"
                api_token = "TokenMARK"
                anything = "OtherMARK"
                list = ["ListMARK",
                  "SecondMARK"]
                long = \"""
                type = "SeveralMARK"
                \"""
                """.replace("CIPHER_JSON", CIPHER_JSON)
                .replace("CIPHER_LONG", CIPHER)
                .replace("MARK", MARK);
    }

    /** As if a driver or a library had written what this tool would not. */
    private void leaks() throws IOException {
        String leaks = """
                {"level":"INFO","formattedMessage":"phase change"}
                {"formattedMessage":"GET /x Authorization: Basic QWxhZGRpbjpaMARK=="}
                {"formattedMessage":"headers {Authorization=Bearer shortMARK, Cookie=JSESSIONID=MARKcookie; a=b}"}
                {"formattedMessage":"Proxy-Authorization: NTLM MARKntlm and x-api-key: MARKkey"}
                {"formattedMessage":"apikey: MARKapi"}
                {"formattedMessage":"connect to jdbc:postgresql://u:MARK/pw@h/db failed, jdbc:oracle:thin:scott/MARK@h:1521:x"}
                {"formattedMessage":"login of wso2 with DbMARK!p@ss word refused, or DbMARK%21p%40ss+word"}
                {"formattedMessage":"the value EnvMARK is not accepted"}
                {"formattedMessage":"key store opened with StoreMARK and KeyMARK, alias of PlainMARK"}
                {"formattedMessage":"secret value CIPHER_JSON or CIPHER_LONG"}
                {"formattedMessage":"JWT here","password":"MARKfield","nested":{"clientSecret":"MARKnested","list":["token=MARKl"]}}
                {"throwable":{"message":"user=x;password={MARK;y}","trace":["at x (ftp://a:bMARK@h)"]}}
                a broken line password=MARKbroken
                """.replace("JWT", JWT)
                .replace("CIPHER_JSON", CIPHER_JSON)
                .replace("CIPHER_LONG", CIPHER)
                .replace("MARK", MARK);
        Path logs = folder.resolve("apim-migrate/logs");
        Files.writeString(logs.resolve("20260101-000000-000-migrate.jsonl"), leaks);
        Files.writeString(logs.resolve("20260101-000000-001-migrate.log"), leaks);
        Files.writeString(logs.resolve("notes-of-mine.txt"), MARK);
        try (Stream<Path> records = Files.list(folder.resolve("apim-migrate/reports"))) {
            Path record = records.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            String told = Files.readString(record);
            assertThat(told).contains("\"message\" : \"");
            Files.writeString(
                    record,
                    told.replace(
                            "\"message\" : \"",
                            "\"message\" : \"password=" + MARK + " Authorization: Basic " + MARK + "x http://u:" + MARK
                                    + "@h StoreZq7 " + CIPHER_JSON + " "));
        }
        Files.writeString(folder.resolve("apim-migrate/progress.json"), "{\"activity\": \"token: " + MARK + "\"}");
    }

    private static Map<String, String> entries(Path file) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return entries;
    }

    private ToolRun tool(String... command) {
        String[] all = new String[command.length + 2];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--home";
        all[command.length + 1] = folder.toString();
        return ToolRun.of(folder, Map.of("GATEWAY_PASSWORD", "Env" + MARK), null, all);
    }
}
