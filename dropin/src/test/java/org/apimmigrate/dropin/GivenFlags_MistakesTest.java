package org.apimmigrate.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No mistake is left out on the way to the tool, and nothing of the server's own is taken for one. */
class GivenFlags_MistakesTest {

    private static final String SERVER = "org.wso2.carbon.bootstrap.Bootstrap";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-DrunPreMigraton",
                "-DrunpreMigration=apiDefinitionValidation",
                "-DpreMigration",
                "-Dtenant=a.com",
                "-Dcomponent=all",
                "-Drun.PreMigration",
                "-D",
                "\u2013DrunPreMigration",
                "\u2014DrunPreMigration",
                "-drunPreMigration",
                "--runPreMigration",
                "DrunPreMigration",
                "runPreMigration",
                "--no-backup"
            })
    void whatNobodyKnowsGoesToTheTool(String typed) {
        assertThat(typed("-Dmigrate", typed)).containsExactly("-Dmigrate", typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-DportOffset=1",
                "-Dsetup",
                "-DosgiConsole",
                "-DhttpsPort=9444",
                "-Dcarbon.home=/opt/wso2am",
                "-Djava.io.tmpdir=/tmp",
                "-Dtenant.idle.time=30",
                "-DenableCorrelationLogs=true",
                "--optimize",
                "start",
                "/opt/wso2am"
            })
    void theServersOwnIsNoMistake(String typed) {
        assertThat(typed("-Dmigrate", typed)).containsExactly("-Dmigrate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RunPreMigration", "runPremigration", "runPreMigraton", "saveInvalidDefinitions", "tenantrange"})
    void aSlipAmongTheOptionsOfJavaIsFound(String name) {
        Properties properties = server("-Dmigrate");
        properties.setProperty(name, "");

        assertThat(GivenFlags.in(properties)).containsExactly("-Dmigrate", "-D" + name);
    }

    /** The properties that this very process has are those of any Java. */
    @Test
    void noPropertyOfJavaLooksLikeAFlag() {
        Properties properties = new Properties();
        properties.putAll(System.getProperties());
        properties.setProperty("sun.java.command", SERVER);
        for (String name :
                List.of("carbon.home", "wso2.server.standalone", "file.encoding", "portOffset", "httpPort", "setup")) {
            properties.setProperty(name, "x");
        }

        assertThat(GivenFlags.in(properties)).isEmpty();
    }

    @Test
    void whatIsGivenTwiceGoesToTheToolTwice() {
        assertThat(typed("-Dmigrate", "-Dtenants=a.com", "-Dtenants=b.com"))
                .containsExactly("-Dmigrate", "-Dtenants=a.com", "-Dtenants=b.com");
    }

    /** The server makes an empty value of the one and "true" of the other; to the tool the first is a mistake. */
    @Test
    void anEmptyNameIsNotAllNames() {
        assertThat(typed("-Dmigrate", "-DrunPreMigration=")).containsExactly("-Dmigrate", "-DrunPreMigration=");
        assertThat(typed("-Dmigrate", "-DrunPreMigration")).containsExactly("-Dmigrate", "-DrunPreMigration");
    }

    /** The command has lost its quotes; the property has not. */
    @Test
    void aValueWithSpacesStaysWhole() {
        Properties properties = server("-Dmigrate", "-Dtenants=a.com, b.com");

        assertThat(GivenFlags.in(properties)).containsExactly("-Dmigrate", "-Dtenants=a.com, b.com");
    }

    private static List<String> typed(String... arguments) {
        return GivenFlags.in(server(arguments));
    }

    /** As the kernel sets the properties. */
    private static Properties server(String... arguments) {
        Properties properties = new Properties();
        properties.setProperty("sun.java.command", SERVER + " " + String.join(" ", arguments));
        for (String argument : arguments) {
            if (argument.startsWith("-D")) {
                int equals = argument.indexOf('=');
                String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
                properties.setProperty(name, equals < 0 ? "true" : argument.substring(equals + 1));
            }
        }
        return properties;
    }
}
